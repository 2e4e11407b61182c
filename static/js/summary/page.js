// The summary is not live: its scripts only print, and help to find things in the tree.

import { start } from "../behaviours.js";
import { folds } from "./folds.js";
import { linking } from "./linking.js";
import { replay } from "./replay.js";
import { search } from "./search.js";

start({ folds, linking, print, replay, seek: search });

// Without a script the button would do nothing, so only this shows it.
function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
