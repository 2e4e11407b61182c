/** The screen's behaviours. */

import { start } from "../behaviours.js";
import { checks } from "./checks.js";
import { keys } from "./keys.js";
import { newest } from "./newest.js";
import { numbers } from "./numbers.js";
import { connection, people } from "./people.js";
import { tree } from "./tree.js";
import { wakeLock } from "./wake-lock.js";

start({ awake: wakeLock, checks, newest, numbers, tree, people, keys, behind: connection });
