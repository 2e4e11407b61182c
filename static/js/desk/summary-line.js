/** A few sentences on the answers to the why that is shown. */
import { numbersOf } from "../live/numbers.js";
import { answersOf, dotsOf, drawAgainOn, isOpen, isWriting, votersOf } from "./panel.js";
import { here } from "./people.js";
import { reading, writing } from "./sentences.js";

export function summaryLine(line) {
  drawAgainOn(["coprod:changed", "coprod:people"], line, (why) => {
    const words = isWriting(why)
      ? writing(answersOf(why), here(), !isOpen())
      : reading(why.dataset.stage, dotsOf(why), here(), votersOf(why), numbersOf(why.dataset.why));
    if (line.textContent !== words) line.textContent = words;
  });
}
