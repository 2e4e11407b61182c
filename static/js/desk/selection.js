import { nameOf } from "./card.js";

/** Which answer the keys mean. Kept by id, since an update may replace the card at any time. */
let chosen = null;

export function selection() {
  document.addEventListener("focusin", (event) => follow(event.target));
  document.addEventListener("click", (event) => follow(event.target));
  document.addEventListener("coprod:changed", mark);
}

export function cards() {
  return [...document.querySelectorAll("[data-cards] .card")].filter((card) => card.offsetParent);
}

export function current() {
  return chosen ? document.getElementById(chosen) : null;
}

export function choose(card) {
  chosen = card ? card.id : null;
  mark();
  document.dispatchEvent(new CustomEvent("desk:chosen"));
}

/** Move on by `step` answers, or to the first if none is chosen. */
export function move(step) {
  const all = cards();
  const at = all.indexOf(current());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (!next) return;
  choose(next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function follow(target) {
  const card = target.closest && target.closest("[data-cards] .card");
  if (card) choose(card);
}

function mark() {
  for (const card of document.querySelectorAll("[data-cards] .card[aria-current]")) {
    if (card.id !== chosen) card.removeAttribute("aria-current");
  }
  const card = current();
  if (!card) return;
  card.setAttribute("aria-current", "true");
  card.setAttribute("aria-label", nameOf(card));
}
