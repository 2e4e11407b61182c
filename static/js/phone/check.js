import { isBlank } from "../letters.js";
import { figure } from "../numbers.js";

const LONGEST = 600; // characters, counted as the server counts them

/** Why this text cannot be sent, in words, or "". `words` holds the sentences of the page. */
export function problemWith(text, words) {
  if (isBlank(text)) return words.empty;
  const over = [...text.replace(/\r\n?/g, "\n").trim()].length - LONGEST;
  return over > 0 ? words.long.replace("{n}", figure(over)) : "";
}
