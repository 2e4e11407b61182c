// Like workshops/letters.py: what is drawn as nothing is no answer.
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}]*$/u;

/** True where nothing of a text can be seen. */
export function isBlank(text) {
  return NOTHING.test(text);
}
