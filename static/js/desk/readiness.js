/** While people write: how many have written, of how many. Among few people nobody is told. */
import { announce } from "../announcer.js";
import { boldFigures } from "../bold-figures.js";
import { numbersOf } from "../live/numbers.js";
import { drawAgainOn, isOpen, isWriting } from "./panel.js";
import { ngettext } from "../translate.js";

export function readiness(place) {
  drawAgainOn(["coprod:changed", "coprod:people"], place, (why) => {
    draw(place, isWriting(why) && isOpen() ? numbersOf(why.dataset.why) : {});
  });
}

function draw(place, { written, of }) {
  place.hidden = written === undefined;
  if (place.hidden) return;
  put(place.querySelector(".have-written"), haveWritten(written, of), { n: written, of });
  drawBar(place.querySelector(".written-bar"), written, of);
  const all = place.querySelector(".all-written");
  const wereAll = !all.hidden;
  all.hidden = written !== of;
  if (!all.hidden && !wereAll) announce("written", () => (all.hidden ? "" : all.textContent.trim()));
}

function haveWritten(written, of) {
  return of ? ngettext("%(n)s of %(of)s has written", "%(n)s of %(of)s have written", written)
    : ngettext("%(n)s has written", "%(n)s have written", written);
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
