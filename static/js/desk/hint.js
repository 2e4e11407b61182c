import { listen } from "../behaviours.js";
import { reply } from "../announcer.js";

/** 1 quiet line on what a key did not do, and why. It disappears by itself. */
const STAYS = 8000; // ms
let leaving = null;

/** The next choice or step removes it, unless it was shown while that was under way. */
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
