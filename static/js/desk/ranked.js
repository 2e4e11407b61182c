/** The result of a vote at the desk: its cards in the order of their dots, each with its place. */
import { tallyOf } from "../tally.js";
import { panel } from "./panel.js";

const isHere = (card) => card.dataset.state === "here";

/** Order the cards if the why has a result, and number them. Returns whether it has one. */
export function rank(list) {
  const why = panel();
  const hasResult = Boolean(why && why.dataset.given);
  list.classList.toggle("ranked", hasResult);
  if (hasResult) order(list);
  number([...list.children], hasResult);
  return hasResult;
}

/** Move only what is out of place, which keeps the focus of all others. */
function order(list) {
  const focused = document.activeElement;
  const sorted = [...list.children].sort((a, b) =>
    isHere(b) - isHere(a) || tallyOf(b) - tallyOf(a) || a.dataset.sort - b.dataset.sort);
  sorted.forEach((card, place) => {
    if (list.children[place] !== card) list.insertBefore(card, list.children[place]);
  });
  if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
}

/** Equals share a place: 1, 2 =, 2 =, 4. */
function number(cards, hasResult) {
  const dots = cards.filter(isHere).map(tallyOf);
  cards.forEach((card) => {
    const own = isHere(card) && tallyOf(card);
    const { dataset } = card.querySelector(":scope > .said");
    if (!hasResult || !own) return delete dataset.rank;
    const isTied = dots.indexOf(own) !== dots.lastIndexOf(own);
    dataset.rank = `${dots.indexOf(own) + 1}${isTied ? "\u00a0=" : ""}`;
  });
}
