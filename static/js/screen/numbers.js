/** Side by side: how many have written, or voted, under each why. */
import { numbersOf } from "../live/numbers.js";
import { interpolate, ngettext } from "../translate.js";

export function numbers() {
  document.addEventListener("coprod:changed", draw);
  document.addEventListener("coprod:people", () => {
    if (draw()) document.dispatchEvent(new CustomEvent("coprod:counted"));
  });
}

/** Returns whether a line begins or ends, which leaves another space for answers. */
function draw() {
  const lines = [...document.querySelectorAll("[data-numbers-of]")];
  return lines.map(drawLine).includes(true);
}

function drawLine(line) {
  const words = wordsFor(numbersOf(line.dataset.numbersOf), answersBeside(line));
  const changes = line.hidden === Boolean(words);
  line.hidden = !words;
  if (line.textContent !== words) line.textContent = words;
  return changes;
}

/** While people write in silence; afterwards it is no number. */
function answersBeside(line) {
  return Number(line.previousElementSibling.dataset.answers);
}

/** Of as many answers as people, 1 number is enough. */
function wordsFor({ written, voted }, answers) {
  if (voted) return interpolate(ngettext("%(n)s has voted", "%(n)s have voted", voted), { n: voted });
  if (!written || written === answers) return "";
  return interpolate(ngettext("%(n)s has written", "%(n)s have written", written), { n: written });
}
