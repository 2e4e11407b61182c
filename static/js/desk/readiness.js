/** While people write: how many have written, of how many, and how many say that they have finished. */
import { announce } from "../announcer.js";
import { boldFigures } from "../bold-figures.js";
import { numbersOf } from "../live/numbers.js";
import { drawAgainOn, isOpen, isWriting } from "./panel.js";
import { interpolate, ngettext } from "../translate.js";

export function readiness(place) {
  drawAgainOn(["coprod:changed", "coprod:people"], place, (why) => {
    draw(place, isWriting(why) && isOpen() ? numbersOf(why.dataset.why) : {});
  });
}

/** Among few people nobody is told. */
function draw(place, { written, of, finished }) {
  place.hidden = written === undefined;
  if (place.hidden) return;
  put(place.querySelector(".have-written"), haveWritten(written, of), { n: written, of });
  drawBar(place.querySelector(".written-bar"), written, of);
  drawFinished(place.querySelector(".have-finished"), finished);
  const all = place.querySelector(".all-written");
  const wereAll = !all.hidden;
  all.hidden = written !== of;
  if (!all.hidden && !wereAll) announce("written", () => (all.hidden ? "" : all.textContent.trim()));
}

function haveWritten(written, of) {
  return of ? ngettext("%(n)s of %(of)s has written", "%(n)s of %(of)s have written", written)
    : ngettext("%(n)s has written", "%(n)s have written", written);
}

function drawFinished(line, finished) {
  const words = ngettext("%(n)s says they have finished.", "%(n)s say they have finished.", finished);
  line.hidden = !finished;
  line.textContent = finished ? interpolate(words, { n: finished }) : "";
}

function put(line, words, named) {
  const drawn = document.createElement("p");
  drawn.append(...boldFigures(words, named));
  if (line.innerHTML !== drawn.innerHTML) line.replaceChildren(...drawn.childNodes);
}

function drawBar(bar, written, of) {
  bar.hidden = !of;
  if (of) bar.firstElementChild.style.width = `${(100 * written) / of}%`;
}
