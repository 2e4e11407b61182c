// For the pages that follow a room: they start nothing but this.

import { start } from "../behaviours.js";
import { leftBehind } from "./left-behind.js";

start({ leftBehind });
