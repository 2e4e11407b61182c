import { isComposing } from "./composing.js";

const PRESSED = "button, a, summary, input, [role=button]";

/**
 * A held Enter presses once, and the Enter that confirms an input method presses nothing: Safari would
 * send the form of a one-line field.
 */
export function steady() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.closest(PRESSED)) return;
    if (event.repeat || event.keyCode === 229 && isComposing(event)) event.preventDefault();
  }, true);
}
