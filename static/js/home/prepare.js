// The behaviours of the page where a session is prepared, by the names that it uses.

import { start } from "../behaviours.js";
import { addGroup } from "./groups.js";
import { inShort } from "./in-short.js";
import { questionCheck } from "./question-check.js";
import { beginWith, ways } from "./ways.js";

start({ addGroup, beginWith, inShort, questionCheck, ways });
