// The summary needs no live side: printing, and finding one's way in the tree.

import { start } from "../behaviours.js";
import { folds } from "./folds.js";
import { linking } from "./linking.js";
import { search } from "./search.js";

start({ folds, linking, print, seek: search });

// Without a script there is nothing to press, so the button shows itself only here.
function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
