// The page where an organiser shares a session: what is shown once can be copied.

import { start } from "../behaviours.js";
import { copying } from "../copying.js";

start({ copying });
