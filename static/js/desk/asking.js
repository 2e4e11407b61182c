/** Asking why: the server leads to the new why, unless Shift is held. */
import { tallyOf } from "../tally.js";
import { go } from "./navigation.js";
import { cards, choose, current } from "./selection.js";
import { gettext } from "../translate.js";

let stays = false;

export function asking() {
  document.addEventListener("click", (event) => {
    stays = event.shiftKey;
    if (event.target.closest("[data-asks-chosen]")) askChosen();
  }, true);
  document.addEventListener("htmx:beforeOnLoad", stay);
  document.addEventListener("coprod:changed", () => { begin(); prepare(); });
  document.addEventListener("desk:chosen", prepare);
  // The cards are marked by a behaviour that starts later.
  setTimeout(prepare);
}

/** In a settled why, choose the answer with the most dots if none is chosen: it is the one to ask why about. */
function prepare() {
  const next = document.querySelector("[data-asks-chosen]");
  if (!next) return;
  const best = !current() && strongest();
  if (best) return choose(best);
  next.disabled = !askOf(current());
  next.firstChild.textContent = `${next.disabled ? missing() : gettext("Ask why about this")} `;
}

/** What to choose instead if nobody can ask why about the chosen one, such as an answer in a theme. */
function missing() {
  return current() ? gettext("Choose another answer") : gettext("Choose an answer");
}

/** The visible answer with the most dots that nobody has asked why about yet. */
function strongest() {
  const free = cards().filter((card) => askOf(card) && tallyOf(card) && !card.querySelector(":scope > .note a"));
  return free.sort((a, b) => tallyOf(b) - tallyOf(a))[0];
}

function askOf(card) {
  return card && card.querySelector(":scope > .tools [data-tool='ask']");
}

function askChosen() {
  const button = askOf(current());
  if (button) button.click();
}

function stay(event) {
  const isAsk = /\/whys$/.test(event.detail.pathInfo.requestPath);
  if (isAsk && stays && event.detail.xhr.status < 300) event.preventDefault();
}

/** Another desk asked the first why: this desk follows. */
function begin() {
  const link = document.getElementById("question-text") && document.querySelector(".outline a");
  if (link) go(link.href);
}
