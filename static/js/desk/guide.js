/** Whether the line of advice at each step is shown. This device remembers it. */
import { getItem, setItem } from "../storage.js";

const KEPT = "coprod:desk:guide";

/** `box` turns it on and off. */
export function guide(box) {
  box.checked = getItem(KEPT) !== "off";
  show(box);
  box.addEventListener("change", () => { setItem(KEPT, box.checked ? "on" : "off"); show(box); });
}

function show({ checked }) {
  document.body.toggleAttribute("data-no-guide", !checked);
}
