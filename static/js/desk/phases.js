/**
 * Another desk opened, closed or reopened the session, or took back asking the why that is looked
 * at: this page is loaded again as soon as no dialog is open and nothing is being typed.
 */
import { go } from "./navigation.js";
import { panel, phaseNow } from "./panel.js";

let drawn;
let hadWhy;

export function phases() {
  drawn = phaseNow();
  hadWhy = Boolean(panel());
  ["coprod:changed", "input", "desk:done"].forEach((name) => document.addEventListener(name, follow));
  document.addEventListener("close", follow, true); // of a dialog: it does not bubble
  document.addEventListener("coprod:drawn", () => {
    drawn = phaseNow();
    hadWhy = Boolean(panel());
  });
}

function follow() {
  const isGone = hadWhy && !panel();
  if (phaseNow() === drawn && !isGone) return;
  const box = document.getElementById("aloud");
  if (document.querySelector("dialog[open]") || (box && box.value.trim())) return;
  drawn = phaseNow();
  hadWhy = Boolean(panel());
  // Without the why that is gone the desk shows where the room is.
  go(isGone ? location.origin + location.pathname : location.href);
}
