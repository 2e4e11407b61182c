// The page from which an organiser shares: what is shown once can be copied.

import { start } from "../behaviours.js";
import { copying } from "./copying.js";

start({ copying });
