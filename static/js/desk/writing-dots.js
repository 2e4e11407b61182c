/** While people write: one dot an answer, in the colour of the why. */
import { listen } from "../behaviours.js";
import { keepCount } from "../keep-count.js";
import { answersOf, isWriting, panel } from "./panel.js";

const MOST = 400;
const LARGE = 66;
const HUES = 5;

export function writingDots(place) {
  const draw = () => {
    const why = panel();
    const shown = isWriting(why) ? Math.min(answersOf(why), MOST) : 0;
    place.className = `silent-dots d${((why.dataset.depth - 1) % HUES) + 1}`;
    place.classList.toggle("on", shown > 0);
    place.classList.toggle("many", shown > LARGE);
    keepCount(place, shown);
  };
  draw();
  listen(place, "coprod:changed", draw);
}
