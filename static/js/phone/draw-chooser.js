import { sentence } from "./sentences.js";
import { openWhys, promptOf, shownWhy } from "./whys.js";

/** The why that the room is on, and the other open ones folded into 1 line. */
export function drawChooser(nav) {
  const pieces = openWhys();
  nav.hidden = pieces.length < 2;
  const signs = pieces.map((piece) => promptOf(piece).words + piece.dataset.why).join() + shownWhy();
  if (nav.dataset.drawn === signs) return;
  nav.dataset.drawn = signs;
  const giveBackFocus = rememberFocus(nav);
  const [newest, ...others] = pieces.map(line);
  fill(nav.querySelector("[data-newest]"), newest ? [newest] : []);
  fill(nav.querySelector("ul"), others.map(item));
  nav.querySelector("summary").textContent = sentence("others", { n: others.length });
  giveBackFocus();
}

function rememberFocus(nav) {
  const { why } = nav.contains(document.activeElement) ? document.activeElement.dataset : {};
  return () => {
    const link = why && nav.querySelector(`[data-why="${why}"]`);
    if (link) link.focus({ preventScroll: true });
  };
}

function line(piece) {
  const { words, level, hue } = promptOf(piece);
  const link = document.getElementById("chooser-line").content.firstElementChild.cloneNode(true);
  link.href = `${document.body.dataset.base}?why=${piece.dataset.why}`;
  link.dataset.why = piece.dataset.why;
  if (piece.dataset.why === shownWhy()) link.setAttribute("aria-current", "true");
  link.querySelector(".d").className = `d ${hue}`;
  link.querySelector(".d").textContent = level;
  link.querySelector("[data-words]").textContent = words;
  return link;
}

function item(link) {
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

// Safari 13 has no replaceChildren.
function fill(place, elements) {
  place.textContent = "";
  place.append(...elements);
}
