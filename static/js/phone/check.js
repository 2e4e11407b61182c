import { sentence } from "./sentences.js";

// Like workshops/letters.py: text that shows nothing is not an answer.
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}]*$/u;

/** Why this text cannot be sent, as a sentence, or "". The server counts its characters in the same way. */
export function problemWith(text, longest) {
  if (isBlank(text)) return sentence("empty");
  const over = [...text.replace(/\r\n?/g, "\n").trim()].length - longest;
  return over > 0 ? sentence("long", { n: over }) : "";
}

/** Whether nothing in a text can be seen. */
function isBlank(text) {
  return NOTHING.test(text);
}
