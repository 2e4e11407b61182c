/**
 * Does this key belong to the words that an input method is still composing? Safari ends composing
 * before it sends the Enter that confirmed it: that one has only the old key code.
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
