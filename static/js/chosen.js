import { interpolate, ngettext } from "./translate.js";

/**
 * How many have chosen in the open check, of the people whose phones are connected now; in `place` of all who have
 * joined if it says so: what people think of the record they say on a page without a connection of its own.
 */
export function haveChosen({ chosen, live, polling, seats }, place) {
  const people = place.dataset.chosen === "of all" ? seats : live + polling;
  const words = ngettext("%(n)s of %(of)s has chosen", "%(n)s of %(of)s have chosen", chosen);
  return interpolate(words, { n: chosen, of: Math.max(people, chosen) });
}
