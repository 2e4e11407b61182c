import { allOf, isInWord } from "./text.js";
import { AREAS, EMAIL, POSTCODE, UNITS } from "./words.js";

/** The e-mail addresses of a text that was read. */
export function emailsIn(text) {
  return allOf(EMAIL, text).map(([, start, end]) => ({ kind: "email", start, end }));
}

/** The postcodes of a text that was read. */
export function postcodesIn(text) {
  const search = new RegExp(POSTCODE, "g");
  const found = [];
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const isOne = isPostcode(match) && !isInWord(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
    if (isOne) found.push({ kind: "postcode", start, end });
    search.lastIndex = isOne ? end : start + 1;
  }
  return found;
}

function isPostcode([, area, end]) {
  return AREAS.has(area.toUpperCase()) && !UNITS.has(end);
}
