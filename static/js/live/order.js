// The order of a list. On a phone loose answers are a ring: each phone begins at another place of it.

export const LATE = 2 ** 31; // from here on: what was added after the reveal, in the order of arrival
export const SLICE = LATE / 16; // between 2 beginnings, as in workshops/board/ring.py

/** The place in `list` of what has this `sort`. */
export function placeIn(list, sort) {
  if (sort >= LATE || !list.matches(".of-all")) return sort;
  const beginning = Number(document.body.dataset.beginning || 0);
  return (sort - beginning * SLICE + LATE) % LATE;
}

/** Whether `other` comes after `element`, which are or will be in `list`. */
export function comesAfter(other, element, list) {
  const difference = placeOf(other, list) - placeOf(element, list);
  return difference > 0 || (difference === 0 && number(other) > number(element));
}

function placeOf({ dataset }, list) {
  return placeIn(list, Number(dataset.sort));
}

function number(element) {
  return Number(element.id.replace(/\D/g, ""));
}
