/** Keys of the screen's own computer: F follows the room or stops, Q shows or hides the QR code. */

import { getItem, setItem } from "../storage.js";
import { toggleFollow } from "./follow.js";
import { toggleCorner } from "./corner.js";

const KEPT = "coprod:screen:keys";

/** `box` turns them on and off (WCAG 2.1.4); this browser keeps the choice. */
export function keys(box) {
  box.checked = getItem(KEPT) !== "off";
  box.addEventListener("change", () => setItem(KEPT, box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "f") toggleFollow();
    if (event.key === "q") toggleCorner();
  });
}
