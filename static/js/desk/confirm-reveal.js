/** If nobody has answered, the first press of “Reveal” shows a hint, and the second reveals. */
import { answersOf, panel } from "./panel.js";
import { hint } from "./hint.js";
import { gettext } from "../translate.js";

let warned = "";

export function confirmReveal() {
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#next[data-key='r']")) return;
    const why = panel();
    if (answersOf(why) || warned === why.dataset.why) return;
    event.preventDefault();
    warned = why.dataset.why;
    hint(gettext("There are no answers yet. Press again to reveal anyway."));
  });
}
