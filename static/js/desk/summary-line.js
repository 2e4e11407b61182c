/** A few sentences on the answers to the why that is shown. */
import { listen } from "../behaviours.js";
import { answersOf, dotsOf, isOpen, isWriting, panel } from "./panel.js";
import { here } from "./people.js";
import { reading, writing } from "./sentences.js";

export function summaryLine(line) {
  const draw = () => {
    const why = panel();
    const words = isWriting(why)
      ? writing(answersOf(why), here(), !isOpen())
      : reading(why.dataset.stage, dotsOf(why), here());
    if (line.textContent !== words) line.textContent = words;
  };
  draw();
  listen(line, "coprod:changed", draw);
  listen(line, "coprod:people", draw);
}
