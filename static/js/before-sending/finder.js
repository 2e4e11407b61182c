/** What people may not want to send to a whole room. workshops/before_sending/ finds the same. */
import { emailsIn, postcodesIn } from "./addresses.js";
import { blameIn } from "./blame.js";
import { namesIn } from "./names.js";
import { numbersIn } from "./numbers.js";
import { composed, isInWord, read } from "./text.js";

// The first search that finds a part of the text says what it is.
const SEARCHES = [emailsIn, numbersIn, postcodesIn, namesIn, blameIn];

/** Each part that is found, in order, in the composed text (NFC): {kind, start, end, words}. */
export function foundIn(typed) {
  const text = composed(typed);
  const toSearch = read(text);
  const found = [];
  SEARCHES.forEach((search) => {
    const isNew = (each) => !found.some((other) => each.start < other.end && other.start < each.end);
    found.push(...search(toSearch).filter(isNew));
  });
  return found
    .map((each) => ({ ...each, words: text.slice(each.start, each.end) }))
    .sort((one, other) => one.start - other.start);
}

/** What to say of a text first, or undefined: blame is said after everything else. */
export function firstFound(text) {
  const found = foundIn(text);
  return found.find(({ kind }) => kind !== "blame") || found[0];
}

/** A text without a part of it, with no 2 spaces in its place. */
export function without(typed, { start, end }) {
  const text = composed(typed);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return ((isInWord(after.slice(0, 1)) ? before : before.replace(/ +$/, "")) + after).trim();
}
