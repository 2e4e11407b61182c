import { sentence } from "./sentences.js";
import { askedWith, openWhys, promptOf, roomsWhy, shownWhy } from "./whys.js";

/** The why that the room is on, and the other open ones folded into 1 line. */
export function drawChooser(nav) {
  const first = roomsWhy();
  const pieces = [first, ...openWhys().filter((piece) => piece !== first)].filter(Boolean);
  nav.hidden = pieces.length < 2;
  nav.querySelectorAll("[data-began]").forEach((words) => { words.hidden = words.dataset.began !== shownWhy(); });
  const signs = pieces.map((piece) => promptOf(piece).words + piece.dataset.why).join() + shownWhy();
  if (nav.dataset.drawn === signs) return;
  nav.dataset.drawn = signs;
  const giveBackFocus = rememberFocus(nav);
  const [newest, ...others] = pieces.map(line);
  // Where several were asked together, each phone is at one of them: then none is where the room is.
  const isHere = first && first.dataset.why === shownWhy() && askedWith(first).length > 1;
  fill(nav.querySelector("[data-newest]"), newest && !isHere ? [newest] : []);
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
  link.querySelector(".here").hidden = askedWith(piece).length > 1;
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
