/** Asking why, about 1 answer or all selected: the server leads to the new why, unless Shift is held. */
import { tallyOf } from "../tally.js";
import { go } from "./navigation.js";
import { clear, picks } from "./picking.js";
import { cards, choose, current } from "./selection.js";
import { gettext, interpolate, ngettext } from "../translate.js";

let stays = false;

export function asking() {
  document.addEventListener("click", (event) => {
    stays = event.shiftKey;
    if (event.target.closest("[data-asks-chosen]")) askSelected() || askChosen();
  }, true);
  document.addEventListener("htmx:beforeOnLoad", stay);
  document.addEventListener("coprod:changed", () => { begin(); prepare(); });
  document.addEventListener("desk:chosen", prepare);
  document.addEventListener("desk:picked", prepare);
  // The cards are marked by a behaviour that starts later.
  setTimeout(prepare);
}

/** Ask why about all selected answers at once, if there are several. Returns whether there are. */
export function askSelected(shiftKey = false) {
  if (picks().length < 2) return false;
  severalButton().dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
  return true;
}

/** In a settled why, choose the answer with the most dots if none is chosen: it is the one to ask why about. */
function prepare() {
  const several = prepareSeveral();
  const next = document.querySelector("[data-asks-chosen]");
  if (!next) return;
  if (several) {
    next.disabled = false;
    next.firstChild.textContent = `${several} `;
    return;
  }
  const best = !current() && strongest();
  if (best) return choose(best);
  next.disabled = !askOf(current());
  next.firstChild.textContent = `${next.disabled ? missing() : gettext("Ask why about this")} `;
}

/** Prepare the button that asks about all selected answers. Returns its words, or "" for fewer than 2. */
function prepareSeveral() {
  const button = severalButton();
  if (!button) return ""; // in a page of the version before
  const nodes = picks().map(({ dataset }) => dataset.node);
  const n = nodes.length;
  const words = n < 2 ? "" : interpolate(ngettext("Ask why about these %(n)s", "Ask why about these %(n)s", n), { n });
  button.hidden = !words;
  button.dataset.values = nodes.join(" ");
  button.firstElementChild.textContent = words;
  return words;
}

function severalButton() {
  return document.getElementById("ask-several");
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
  if (!isAsk || !stays || event.detail.xhr.status >= 300) return;
  event.preventDefault();
  clear();
}

/** Another desk asked the first why: this desk follows. */
function begin() {
  const link = document.getElementById("question-text") && document.querySelector(".outline a");
  if (link) go(link.href);
}
