/** While people write: 1 dot for each answer, in the colour of the why. */
import { keepCount } from "../keep-count.js";
import { answersOf, drawAgainOn, isWriting } from "./panel.js";

const MOST = 400;
const LARGE = 66;

export function writingDots(place) {
  drawAgainOn(["coprod:changed"], place, (why) => {
    const shown = isWriting(why) ? Math.min(answersOf(why), MOST) : 0;
    place.className = `silent-dots ${hueOf(why)}`;
    place.classList.toggle("on", shown > 0);
    place.classList.toggle("many", shown > LARGE);
    keepCount(place, shown);
  });
}

/** The class of its level's hue, which the server gave its disc. */
function hueOf(why) {
  return [...why.querySelector(".prompt .d").classList].find((name) => /^d\d+$/.test(name)) || "";
}
