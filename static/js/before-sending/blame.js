import { wordsOf } from "./text.js";
import { BLAME, NOT_BLAME_AFTER, NOT_BLAME_BEFORE } from "./words.js";

const PHRASES = BLAME.map((phrase) => phrase.split(" "));
const BEFORE = 3; // words that are looked at before words of blame

/** The words that may sound like blame of somebody else, in a text that was read. */
export function blameIn(text) {
  const words = wordsOf(text);
  const found = [];
  words.forEach(({ start }, place) => {
    const end = endOfPhrase(words, place);
    if (end && !isOtherwise(words, place, end)) found.push({ kind: "blame", start, end: words[end - 1].end });
  });
  return found;
}

/** The place after the longest phrase that begins here, or 0. */
function endOfPhrase(words, place) {
  const isHere = (phrase) => phrase.every((word, at) => words[place + at] && words[place + at].small === word);
  const lengths = PHRASES.filter(isHere).map((phrase) => phrase.length);
  return lengths.length ? place + Math.max(...lengths) : 0;
}

function isOtherwise(words, place, end) {
  const isSaidBefore = words.slice(Math.max(0, place - BEFORE), place).some(({ small }) => NOT_BLAME_AFTER.has(small));
  return isSaidBefore || words.slice(end, end + 1).some(({ small }) => NOT_BLAME_BEFORE.has(small));
}
