import { sentence } from "./sentences.js";

// Like workshops/letters.py: what is drawn as nothing is no answer.
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}]*$/u;
const LONGEST = 600; // characters, counted as the server counts them

/** Why this text cannot be sent, as a sentence, or "". */
export function problemWith(text) {
  if (isBlank(text)) return sentence("empty");
  const over = [...text.replace(/\r\n?/g, "\n").trim()].length - LONGEST;
  return over > 0 ? sentence("long", { n: over }) : "";
}

/** True where nothing of a text can be seen. */
function isBlank(text) {
  return NOTHING.test(text);
}
