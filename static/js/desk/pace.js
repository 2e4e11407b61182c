/** Which why of how many, how long is left, and how long that leaves for each. */
import { listen } from "../behaviours.js";
import { serverNow } from "../live/clock.js";

export function pace(place) {
  const again = () => draw(place);
  again();
  const timer = setInterval(() => (place.isConnected ? again() : clearInterval(timer)), 15000);
  listen(place, "coprod:changed", again);
}

function draw(place) {
  const { minutes, levels, level } = place.dataset;
  const still = levels - Math.max(1, level) + 1;
  const words = [depth(Number(level), Number(levels)), left(Number(minutes), still)];
  const said = words.filter(Boolean).join(" ");
  if (place.textContent !== said) place.textContent = said;
}

function depth(level, levels) {
  if (!level) return "";
  return level <= levels ? `Why ${level} of ${levels}.` : `Why ${level}.`;
}

function left(minutes, levels) {
  // The planned time runs from the first why: who comes in and waits before uses none of it.
  const { begun, phase } = document.getElementById("head").dataset;
  if (phase === "closed") return "";
  if (!Number(begun)) return `${minutes} minutes are planned.`;
  const rest = Math.round(minutes - (serverNow() / 1000 - begun) / 60);
  if (rest <= 0) return `Over the ${minutes} minutes planned.`;
  const each = levels > 1 && phase !== "closing" ? `, about\u00a0${Math.max(1, Math.round(rest / levels))}\u00a0each` : "";
  return `${rest} min left${each}.`;
}
