/** If several answers are selected, the first press of “Ask why” at one shows a hint, and the second asks about it. */
import { hint } from "./hint.js";
import { picks } from "./picking.js";
import { gettext, interpolate } from "../translate.js";

let warned = "";

export function confirmAsk() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cards] [data-tool='ask']");
    const card = button && button.closest(".card");
    if (!card || !picks().some((other) => other !== card) || warned === signOf(card)) return;
    event.preventDefault();
    warned = signOf(card);
    const words = gettext("Several answers are selected. Press again to ask only about “%(text)s”.");
    hint(interpolate(words, { text: wordsOf(card) }));
  });
}

function signOf(card) {
  return [card, ...picks()].map(({ id }) => id).join();
}

function wordsOf(card) {
  return card.querySelector(".words").textContent.trim();
}
