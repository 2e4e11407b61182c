import { tallyOf } from "../tally.js";
import { gettext, interpolate, ngettext } from "../translate.js";

/** The accessible name of a card: its words, its kind, its dots and its place, without its buttons. */
export function nameOf(card) {
  const dots = tallyOf(card);
  const words = card.dataset.words || card.querySelector(".words").textContent.trim();
  const given = dots && interpolate(ngettext("%(n)s dot", "%(n)s dots", dots), { n: dots });
  return [words, kindOf(card), given, markOf(card), placeOf(card)].filter(Boolean).join(", ");
}

function kindOf(card) {
  if (card.dataset.state === "hidden") return gettext("hidden");
  if (card.dataset.kind !== "theme") return "";
  const answers = card.querySelector(":scope > .members").children.length;
  return interpolate(ngettext("theme of %(n)s answer", "theme of %(n)s answers", answers), { n: answers });
}

function markOf(card) {
  return card.querySelector(":scope > .note .cause-mark") ? gettext("underlying cause") : "";
}

function placeOf(card) {
  const beside = [...card.parentElement.children].filter((other) => !other.hidden);
  return interpolate(gettext("%(place)s of %(all)s"), { place: beside.indexOf(card) + 1, all: beside.length });
}
