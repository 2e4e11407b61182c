const FIRST = 12;
const SHOWN = "shown";
const FOLDED = "folded";
const FRESH = "fresh";

/**
 * Which rows of one list are open, which are folded, and which are new and wait to be asked for.
 * A place is kept under the row's id, also while the row is in a theme or is gone.
 */
export function folding() {
  const places = new Map();
  let here = [];

  return { sort, ask, unfold, expect, isShown, count };

  function count() {
    return { fresh: all(FRESH).length, folded: all(FOLDED).length };
  }

  /** Place `rows` ({id, own, theme, members}). While the person reads (`isReading`), new rows wait. */
  function sort(rows, isReading) {
    here = rows.map(({ id }) => id);
    const waits = isReading && all(SHOWN).length > 0;
    rows.filter((row) => row.own || takesItsPlace(row, isReading)).forEach(show);
    rows.filter(({ id }) => isNew(id, waits)).forEach(({ id }) => {
      places.set(id, waits ? FRESH : all(SHOWN).length < FIRST ? SHOWN : FOLDED);
    });
  }

  /** Show what waits, 12 at most; the rest is folded. Returns the ids. */
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

  /** These rows were requested and will arrive soon. */
  function expect(ids) {
    ids.forEach((id) => places.set(id, SHOWN));
  }

  function isShown(id) {
    return places.get(id) === SHOWN;
  }

  // A theme replaces its answers: if one of them was shown, the theme is not new.
  function takesItsPlace({ id, theme, members }, isReading) {
    return theme && (!isReading || isShown(id) || members.some(isShown));
  }

  // The answers in a theme stay shown when it is ungrouped.
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
