import { wordsOf } from "./text.js";
import { AFTER_NAMES, BEFORE_PLACES, BEFORE_SMALL_NAMES, FIRST_NAMES, NOT_ENDS, NOT_NAMES } from "./words.js";
import { PARTICLES, PLACES, POINTED, SECOND_NAMES, TITLES, TITLES_IN_CAPITALS } from "./words.js";

const MOST = 4; // words of a name, initials and small words too
const ARABIC = "\u0600"; // the first character of a script that has no capitals
const NOBODY = -1;

/** The names in a text that was read, with their titles. */
export function namesIn(text) {
  const words = wordsOf(text);
  const found = [];
  for (let first = 0; first < words.length; first += 1) {
    const last = lastOfName(text, words, first);
    if (last === NOBODY) continue;
    found.push({ kind: "name", start: words[first].start, end: words[last].end });
    first = last;
  }
  return found;
}

/** The place of the last word of the name that begins here. */
function lastOfName(text, words, first) {
  let at = first;
  while (at < words.length && isTitle(words[at]) && (at === first || follows(text, words[at - 1], words[at]))) at += 1;
  if (at > first) return afterTitle(text, words, at);
  const search = FIRST_NAMES.has(words[first].small) ? afterFirstName : beforeTitle;
  return search(text, words, first);
}

function afterTitle(text, words, at) {
  let last = NOBODY;
  for (let here = at; here < Math.min(at + MOST, words.length); here += 1) {
    const [before, word] = words.slice(here - 1, here + 1);
    if (!follows(text, before, word)) break;
    if (isNext(before, word, last === NOBODY)) last = here;
    else if (!isInitial(word) && !PARTICLES.has(word.small)) break;
  }
  return last;
}

function isNext(before, word, isFirst) {
  if (isFirst && BEFORE_SMALL_NAMES.has(before.small)) return mayBeName(word);
  return isName(word) && (isFirst || !isArabic(word) || isSecond(word));
}

/** The place of the last word of a name without a title. Some names are of places. */
function afterFirstName(text, words, first) {
  const isPlace = first > 0 && BEFORE_PLACES.has(words[first - 1].small);
  if (isPlace || !isWrittenAsName(words[first])) return NOBODY;
  let last = NOBODY;
  for (let here = first + 1; here < Math.min(first + MOST + 1, words.length); here += 1) {
    const word = words[here];
    if (!follows(text, words[here - 1], word)) break;
    if (PLACES.has(word.small)) return NOBODY;
    if (isName(word) && isWrittenAsName(word)) last = here;
    else if (!isInitial(word) && !PARTICLES.has(word.small)) break;
  }
  return last;
}

/** The place of the title after a name in Urdu. */
function beforeTitle(text, words, first) {
  if (!isArabic(words[first]) || !isName(words[first])) return NOBODY;
  for (let here = first + 1; here < Math.min(first + MOST + 1, words.length); here += 1) {
    if (!follows(text, words[here - 1], words[here])) return NOBODY;
    if (AFTER_NAMES.has(words[here].text)) return here;
    if (!isSecond(words[here])) return NOBODY;
  }
  return NOBODY;
}

/** Whether nothing but spaces is between 2 words, or the point of a short form. */
function follows(text, word, after) {
  const between = text.slice(word.end, after.start).replace(/ /g, "");
  const isShort = POINTED.has(word.small) || isInitial(word);
  return between === "" || (between === "." && isShort && text[word.end] === ".");
}

function isTitle(word) {
  return POINTED.has(word.small) || TITLES.has(word.small) || (isCapital(word) && TITLES_IN_CAPITALS.has(word.small));
}

function isName(word) {
  if (!mayBeName(word)) return false;
  return isArabic(word) ? !NOT_ENDS.some((end) => word.text.endsWith(end)) : isCapital(word);
}

function mayBeName(word) {
  return word.text.length > 1 && !NOT_NAMES.has(word.small) && !isTitle(word);
}

// A capital and then small letters: all may be in capitals, or none.
const isWrittenAsName = (word) => isCapital(word) && word.text !== word.text.toUpperCase();
const isCapital = (word) => word.text[0] !== word.small[0];
const isInitial = (word) => word.text.length === 1 && word.text !== word.small;
const isSecond = (word) => SECOND_NAMES.has(word.text) || AFTER_NAMES.has(word.text);
const isArabic = (word) => word.text >= ARABIC;
