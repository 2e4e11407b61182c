/** Several are selected, and why is asked of one: said first, done when it is asked for again. */
import { hint } from "./hint.js";
import { picks } from "./picking.js";

let warned = "";

export function confirmAsk() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cards] [data-tool='ask']");
    const card = button && button.closest(".card");
    if (!card || !picks().some((other) => other !== card) || warned === signOf(card)) return;
    event.preventDefault();
    warned = signOf(card);
    hint(`You can ask why about one answer at a time. Press again to ask about “${wordsOf(card)}”.`);
  });
}

function signOf(card) {
  return [card, ...picks()].map(({ id }) => id).join();
}

function wordsOf(card) {
  return card.querySelector(".words").textContent.trim();
}
