import { LETTER, READ_AS, WORD } from "./words.js";

const IN_WORD = new RegExp(`[0-9${LETTER}]`);

/** A text with each letter and its marks as 1 character, where there is one. */
export const composed = (text) => text.normalize("NFC");

/** A composed text as the searches read it. It has the same length. */
export const read = (text) => text.replace(/[\t\u0080-\uffff]/g, (character) => READ_AS[character] || character);

/** The words of a text that was read: {text, small, start, end}. */
export function wordsOf(text) {
  return allOf(WORD, text).map(([word, start, end]) => ({ text: word, small: word.toLowerCase(), start, end }));
}

/** Whether one of some characters belongs to a word. */
export const isInWord = (characters) => IN_WORD.test(characters);

/** Each place where a pattern is found: [words, start, end]. */
export function allOf(pattern, text) {
  const search = new RegExp(pattern, "g");
  const places = [];
  for (let match = search.exec(text); match; match = search.exec(text)) {
    places.push([match[0], match.index, match.index + match[0].length]);
  }
  return places;
}
