// The summary needs no live side: only its Print button.

import { start } from "../behaviours.js";
import { print } from "./print.js";

start({ print });
