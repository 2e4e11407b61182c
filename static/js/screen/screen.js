/** The screen's behaviours. */

import { start } from "../behaviours.js";
import { pauseUpdates, waitingChanges } from "../live/pause-updates.js";
import { checks } from "./checks.js";
import { controls } from "./controls.js";
import { corner } from "./corner.js";
import { keys } from "./keys.js";
import { newest } from "./newest.js";
import { numbers } from "./numbers.js";
import { connection, people } from "./people.js";
import { tree } from "./tree.js";
import { wakeLock } from "./wake-lock.js";

start({
  awake: wakeLock, behind: connection, calm: pauseUpdates, checks, controls, corner, keys, newest, numbers, people,
  tree, waits: waitingChanges,
});
