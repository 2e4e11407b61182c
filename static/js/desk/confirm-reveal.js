/** Revealing before anybody has answered: said first, done when it is asked for again. */
import { answersOf, panel } from "./panel.js";
import { hint } from "./hint.js";

let warned = "";

export function confirmReveal() {
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#next[data-key='r']")) return;
    const why = panel();
    if (answersOf(why) || warned === why.dataset.why) return;
    event.preventDefault();
    warned = why.dataset.why;
    hint("Nothing to reveal yet: no answer has come. Press again to reveal anyway.");
  });
}
