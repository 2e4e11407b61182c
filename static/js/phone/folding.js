const FIRST = 12;
const SHOWN = "shown";
const FOLDED = "folded";
const FRESH = "fresh";

/**
 * Which rows of one list stand open, which are folded, and which have just come and wait to be
 * asked for. A place is kept under the row's id, also while the row lies in a theme or is away.
 */
export function folding() {
  const places = new Map();
  let here = [];

  return { sort, ask, unfold, expect, isShown, count: () => ({ fresh: all(FRESH).length, folded: all(FOLDED).length }) };

  /** Place `rows` ({id, own, theme, members}). While someone reads (`isReading`), what is new waits. */
  function sort(rows, isReading) {
    here = rows.map(({ id }) => id);
    const waits = isReading && all(SHOWN).length > 0;
    rows.filter((row) => row.own || takesItsPlace(row, isReading)).forEach(show);
    rows.filter(({ id }) => isNew(id, waits)).forEach(({ id }) => {
      places.set(id, waits ? FRESH : all(SHOWN).length < FIRST ? SHOWN : FOLDED);
    });
  }

  /** Show what waits, twelve at the most; the rest folds. Returns the ids. */
  function ask() {
    return all(FRESH).map((id, n) => {
      places.set(id, n < FIRST ? SHOWN : FOLDED);
      return id;
    });
  }

  /** Show everything that is folded. Returns the ids. */
  function unfold() {
    return all(FOLDED).map((id) => {
      places.set(id, SHOWN);
      return id;
    });
  }

  /** These have been asked for, and are about to come. */
  function expect(ids) {
    ids.forEach((id) => places.set(id, SHOWN));
  }

  function isShown(id) {
    return places.get(id) === SHOWN;
  }

  // A theme stands for its answers: where one of them was in view, it is no news.
  function takesItsPlace({ id, theme, members }, isReading) {
    return theme && (!isReading || isShown(id) || members.some(isShown));
  }

  // The answers of a theme stay in view when it is dissolved.
  function show({ id, members }) {
    [id, ...members].forEach((one) => places.set(one, SHOWN));
  }

  function isNew(id, waits) {
    return !places.has(id) || (places.get(id) === FRESH && !waits);
  }

  function all(place) {
    return here.filter((id) => places.get(id) === place);
  }
}
