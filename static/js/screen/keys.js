/** Keys of the screen's own computer: F follows the room or stops, Q shows or hides the QR code. */

import { toggleFollow } from "./follow.js";

export function keys(corner) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "f") toggleFollow();
    if (event.key === "q") show(corner, corner.hidden);
  });
  if (new URLSearchParams(location.search).get("qr") === "1") show(corner, true);
}

/** The picture leaves space for it, so that it covers no words. */
function show(corner, isShown) {
  corner.hidden = !isShown;
  document.body.toggleAttribute("data-corner", isShown);
  document.dispatchEvent(new CustomEvent("coprod:follow"));
}
