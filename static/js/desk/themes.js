/** Themes among many answers: their dots as dots, how many answers are in them, and which are open. */
import { listen } from "../behaviours.js";
import { keepCount } from "../keep-count.js";
import { interpolate, ngettext } from "../translate.js";
import { tallyOf } from "../tally.js";

const opened = new Set();
const MOST = 60;

export function themes(list) {
  draw();
  listen(list, "coprod:changed", draw);
}

export function toggleTheme(card) {
  if (!card || card.dataset.kind !== "theme") return;
  if (!opened.delete(card.id)) opened.add(card.id);
  draw();
  document.dispatchEvent(new CustomEvent("desk:resized"));
}

function draw() {
  for (const theme of document.querySelectorAll("[data-cards] > .theme")) {
    theme.classList.toggle("opened", opened.has(theme.id));
    keepCount(theme.querySelector(":scope > .pips"), Math.min(tallyOf(theme), MOST));
    count(theme);
  }
}

function count(theme) {
  const answers = theme.querySelector(":scope > .members").children.length;
  const words = ngettext("%(n)s answer", "%(n)s answers", answers);
  theme.querySelector(":scope > .in-theme").textContent = interpolate(words, { n: answers });
}
