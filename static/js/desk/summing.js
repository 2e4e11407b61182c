/** One sentence on the answers of the why that is looked at. */
import { answersOf, dotsOf, isOpen, isSilent, panel } from "./panel.js";
import { here } from "./people.js";
import { reading, writing } from "./sentences.js";
import { speak } from "./spoken.js";

export function summing(line) {
  const draw = () => {
    const why = panel();
    const words = isSilent(why)
      ? writing(answersOf(why), here(), !isOpen())
      : reading(why.dataset.stage, dotsOf(why), here());
    if (line.textContent !== words) line.textContent = words;
    speak(words);
  };
  draw();
  document.addEventListener("coprod:changed", draw);
  document.addEventListener("coprod:people", draw);
}
