// The start of every page: its behaviours, and live updates if the page shows a session.

import { start } from "./behaviours.js";
import { clock } from "./clock.js";
import { guardEnterKey } from "./keyboard.js";
import { startLive } from "./live/live.js";

guardEnterKey();
start({ clock });
startLive();
