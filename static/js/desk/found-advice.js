import { reply } from "../announcer.js";
import { firstFound } from "../before-sending/finder.js";
import { showFound } from "../before-sending/show-found.js";

const PAUSE = 800; // ms without typing

/** One line of advice where the desk writes for the room. Nothing is refused, and nothing leaves this page. */
export function foundAdvice(line) {
  const form = line.closest("form");
  const field = form.querySelector("textarea");
  let timer = 0;
  let said = "";
  field.addEventListener("input", () => later(PAUSE));
  // What a dialog fills in, and what was sent and emptied, is no input.
  field.addEventListener("focus", () => later(0));
  form.addEventListener("htmx:afterRequest", () => later(0));

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  }

  function look() {
    const found = firstFound(field.value);
    line.hidden = !found;
    if (found) showFound(line, found);
    const words = found ? line.querySelector("[data-kind]:not([hidden])").textContent.trim() : "";
    if (words !== said) reply(words);
    said = words;
  }
}
