/** Keys of the screen's own computer: f follows or lets go, q shows or hides the QR picture. */

import { toggleFollow } from "./follow.js";

export function keys(corner) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "f") toggleFollow();
    if (event.key === "q") show(corner, corner.hidden);
  });
  if (new URLSearchParams(location.search).get("qr") === "1") show(corner, true);
}

/** The picture makes room for it, so that it covers no words. */
function show(corner, isShown) {
  corner.hidden = !isShown;
  document.body.toggleAttribute("data-corner", isShown);
  document.dispatchEvent(new CustomEvent("coprod:follow"));
}
