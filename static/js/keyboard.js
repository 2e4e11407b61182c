const PRESSED = "button, a, summary, input, [role=button]";

/**
 * A held Enter presses once, and the Enter that confirms an input method presses nothing: Safari would
 * send the form of a one-line field.
 */
export function guardEnterKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.closest(PRESSED)) return;
    if (event.repeat || event.keyCode === 229 && isComposing(event)) event.preventDefault();
  }, true);
}

/**
 * Does this key belong to the words that an input method is still composing? Safari ends composing
 * before it sends the Enter that confirmed it: that one has only the old key code.
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
