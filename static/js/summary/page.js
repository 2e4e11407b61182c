// The summary needs no live side: printing, and finding one's way in the tree.

import { start } from "../behaviours.js";
import { folds } from "./folds.js";
import { linking } from "./linking.js";
import { print } from "./print.js";
import { seek } from "./seek.js";

start({ folds, linking, print, seek });
