/**
 * A desk opened, closed or reopened the session, changed its code, or undid asking the why that is shown here:
 * this page is loaded again as soon as no dialog is open and nothing is being typed.
 */
import { go, reload } from "./navigation.js";
import { headNow, panel } from "./panel.js";

let drawn;
let hadWhy;

export function phases() {
  drawn = headNow();
  hadWhy = Boolean(panel());
  ["coprod:changed", "input", "desk:done"].forEach((name) => document.addEventListener(name, follow));
  document.addEventListener("close", follow, true); // of a dialog: it does not bubble
  document.addEventListener("coprod:drawn", () => {
    drawn = headNow();
    hadWhy = Boolean(panel());
  });
}

function follow() {
  const isGone = hadWhy && !panel();
  if (headNow() === drawn && !isGone) return;
  const boxes = [...document.querySelectorAll("#aloud, #paper")];
  if (document.querySelector("dialog[open]") || boxes.some((box) => box.value.trim())) return;
  drawn = headNow();
  hadWhy = Boolean(panel());
  // Without the why that was removed, the desk shows the one that the room is on.
  if (isGone) go(location.origin + location.pathname);
  else reload();
}
