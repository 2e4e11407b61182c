// The order of a list. On a phone loose answers are a ring: each phone begins at another place of it.

export const LATE = 2 ** 31; // from here on: what was added after the reveal, in the order of arrival
export const SLICE = LATE / 16; // between 2 beginnings, as in workshops/board/ring.py

/** The place in `list` of what has this `sort`. */
export function placeIn(list, sort) {
  return placesIn(list)(sort);
}

/** What is to follow `element` in `list`, or null. */
export function successorIn(list, element) {
  const placeOf = placesIn(list);
  const place = placeOf(sortOf(element));
  return Array.from(list.children).find((other) => {
    const difference = placeOf(sortOf(other)) - place;
    return difference > 0 || (difference === 0 && number(other) > number(element));
  }) || null;
}

function placesIn(list) {
  if (!list.matches(".of-all")) return (sort) => sort;
  const start = Number(document.body.dataset.beginning || 0) * SLICE;
  return (sort) => (sort >= LATE ? sort : (sort - start + LATE) % LATE);
}

function sortOf({ dataset }) {
  return Number(dataset.sort);
}

function number(element) {
  return Number(element.id.replace(/\D/g, ""));
}
