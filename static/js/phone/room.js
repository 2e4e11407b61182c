// The phone's behaviours, by the names that its page uses.

import { start } from "../behaviours.js";
import { addOne } from "./add-one.js";
import { answers } from "./answers.js";
import { asked } from "./asked.js";
import { calm } from "./calm.js";
import { chooser } from "./chooser.js";
import { composer } from "./composer.js";
import { events } from "./events.js";
import { lastMinute } from "./last-minute.js";
import { mine } from "./mine.js";
import { votes } from "./votes.js";

start({ addOne, answers, asked, calm, chooser, composer, events, lastMinute, mine, votes });
