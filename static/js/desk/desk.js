/** The desk's behaviours. */

import { start } from "../behaviours.js";
import { aloud } from "./aloud.js";
import { asking } from "./asking.js";
import { askingOne } from "./asking-one.js";
import { dialogs } from "./dialogs.js";
import { events } from "./events.js";
import { going } from "./going.js";
import { group } from "./group.js";
import { hinting } from "./hinting.js";
import { keys } from "./keys.js";
import { many } from "./many.js";
import { outline } from "./outline.js";
import { pace } from "./pace.js";
import { packing } from "./packing.js";
import { connection, people } from "./people.js";
import { phases } from "./phases.js";
import { picking } from "./picking.js";
import { posting } from "./posting.js";
import { reasons } from "./reasons.js";
import { revealing } from "./revealing.js";
import { saving } from "./saving.js";
import { selection } from "./selection.js";
import { silence } from "./silence.js";
import { steady } from "./steady.js";
import { summing } from "./summing.js";
import { themes } from "./themes.js";
import { undoing } from "./undoing.js";

// They start in the order of the page. Selection and picking come before what folds and
// packs: they say what must stay in sight.
start({
  aloud, asking, askingOne, connection, dialogs, events, going, group, hinting, keys, many, outline,
  pace, packing, people, phases, picking, posting, reasons, revealing, saving, selection, silence,
  steady, summing, themes, undoing,
});
