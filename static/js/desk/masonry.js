import { listen } from "../behaviours.js";

/** Cards of different heights, packed without holes: each spans as many thin rows as it is tall. */
const UNIT = 4;

export function masonry(list) {
  let width = 0;
  const again = () => requestAnimationFrame(() => packCards(list));
  listen(list, "desk:resized", again);
  // The chosen card may contain its tools, and what is scrolled into view next must be in place.
  listen(list, "desk:chosen", () => packCards(list));
  if (document.fonts) document.fonts.ready.then(again);
  const fingers = matchMedia("(hover: none)");
  if (fingers.addEventListener) fingers.addEventListener("change", again);
  new ResizeObserver(([entry]) => {
    if (entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    again();
  }).observe(list);
}

/** Pack what is shown of a list now. */
export function packCards(list) {
  list.classList.add("packed");
  const cards = [...list.children].filter((card) => !card.hidden);
  const spans = cards.map((card) => Math.ceil((card.offsetHeight + gapUnder(card)) / UNIT));
  cards.forEach((card, index) => { card.style.gridRowEnd = `span ${spans[index]}`; });
}

function gapUnder(card) {
  return card.parentElement.matches(".many") && !card.matches(".theme") ? 0 : 10;
}
