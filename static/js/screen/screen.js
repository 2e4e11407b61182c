/** The screen's behaviours. */

import { start } from "../behaviours.js";
import { keys } from "./keys.js";
import { newest } from "./newest.js";
import { numbers } from "./numbers.js";
import { connection, people } from "./people.js";
import { tree } from "./tree.js";
import { wakeLock } from "./wake-lock.js";

start({ awake: wakeLock, newest, numbers, tree, people, keys, behind: connection });
