/** Keep many answers readable: themes as cards, then 10 others as lines in the order of their dots, then a fold. */
import { listen } from "../behaviours.js";
import { isComposing } from "../keyboard.js";
import { packCards } from "./masonry.js";
import { panel } from "./panel.js";
import { rank } from "./ranked.js";
import { tallyOf } from "../tally.js";
import { gettext, interpolate, ngettext } from "../translate.js";

const MANY = 30;
const LINES = 10;
const THEMES = 6;
let list, unfold, search;
let isUnfolded = false;
let ordered = "";

export function collapseList(cards) {
  list = cards;
  unfold = document.getElementById("unfold");
  search = document.getElementById("find");
  unfold.addEventListener("click", toggleFold);
  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => event.key === "Escape" && !isComposing(event) && leaveFind());
  isUnfolded = false;
  ordered = "";
  listen(cards, "coprod:changed", draw);
  draw();
}

/** Both return whether there was anything to do. */
export function toggleFold() {
  if (!isThere() || unfold.hidden) return false;
  isUnfolded = !isUnfolded;
  draw();
  return true;
}

export function toggleFind() {
  if (!isThere() || !list.children.length) return false;
  document.getElementById("finding").hidden = false;
  search.focus();
  return true;
}

// The causes have no cards.
function isThere() {
  return Boolean(list) && list.isConnected;
}

function leaveFind() {
  search.value = "";
  search.blur();
  draw();
}

function draw() {
  const cards = [...list.children];
  const isMany = list.querySelectorAll(".card").length > MANY;
  list.classList.toggle("many", isMany);
  if (isMany) document.getElementById("finding").hidden = false;
  const hasResult = rank(list);
  if (!hasResult) orderOnce();
  list.classList.toggle("themed", isMany && !hasResult && cards.some(isTheme));
  sift(isMany);
  packCards(list);
}

const isTheme = (card) => card.dataset.kind === "theme";
const isHere = (card) => card.dataset.state === "here";

/** Order by dots when a stage begins and not again, so that nothing moves under a finger. */
function orderOnce() {
  const why = panel();
  const stage = why ? why.dataset.stage : ordered;
  if (stage === ordered || !/voting|settled/.test(stage)) return;
  ordered = stage;
  const focused = document.activeElement;
  const sorted = [...list.children].sort(
    (a, b) => isTheme(b) - isTheme(a) || isHere(b) - isHere(a) || tallyOf(b) - tallyOf(a),
  );
  list.append(...sorted);
  if (focused && list.contains(focused)) focused.focus({ preventScroll: true });
}

/** Show what is searched for, or else the first themes and lines. What is chosen or picked is never folded. */
function sift(isMany) {
  const wanted = search.value.trim().toLowerCase();
  const free = { theme: THEMES, answer: LINES * columns() };
  let folded = 0;
  for (const card of list.children) {
    const isKept = card.matches("[aria-current], .picked");
    const isFree = !isMany || isUnfolded || free[card.dataset.kind] > 0;
    const fits = wanted ? card.textContent.toLowerCase().includes(wanted) : isKept || isFree;
    card.hidden = !fits;
    if (fits) free[card.dataset.kind] -= 1;
    else folded += 1;
  }
  say(wanted ? 0 : folded, isMany && !wanted);
}

/** Themes are in the first of 2 columns; without themes both have lines. */
function columns() {
  return list.classList.contains("themed") ? 1 : getComputedStyle(list).gridTemplateColumns.split(" ").length;
}

function say(folded, isMany) {
  unfold.hidden = !isMany || !(folded || isUnfolded);
  unfold.setAttribute("aria-expanded", String(isUnfolded));
  unfold.textContent = isUnfolded
    ? gettext("Show fewer")
    : interpolate(ngettext("Show %(n)s more", "Show %(n)s more", folded), { n: folded });
}
