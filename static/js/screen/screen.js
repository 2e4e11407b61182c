/** The screen's behaviours. */

import { start } from "../behaviours.js";
import { awake } from "./awake.js";
import { behind } from "./behind.js";
import { keys } from "./keys.js";
import { newest } from "./newest.js";
import { people } from "./people.js";
import { tree } from "./tree.js";

start({ awake, newest, tree, people, keys, behind });
