import { listen } from "../behaviours.js";
import { reply } from "../announcer.js";

/** One quiet line for what a key did not do, and why. It goes by itself. */
const STAYS = 8000; // ms
let leaving = null;

/** What is chosen or done next makes it old; what was said while that was on its way stays. */
export function hintLine(line) {
  listen(line, "desk:chosen", () => hint(""));
  listen(line, "htmx:beforeRequest", () => hint(""));
}

export function hint(words) {
  document.getElementById("hint").textContent = words;
  reply(words);
  clearTimeout(leaving);
  if (words) leaving = setTimeout(() => hint(""), STAYS);
}
