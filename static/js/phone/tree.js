// The behaviours of the tree's page, by the names that it uses.

import { start } from "../behaviours.js";
import { steps } from "./steps.js";

start({ steps });
