import { interpolate, ngettext } from "./translate.js";

/** How many have chosen in the open check, of the people whose phones are connected now. */
export function haveChosen({ chosen, live, polling }) {
  const words = ngettext("%(n)s of %(of)s has chosen", "%(n)s of %(of)s have chosen", chosen);
  return interpolate(words, { n: chosen, of: Math.max(live + polling, chosen) });
}
