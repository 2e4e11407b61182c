/** `wait` times a random number from `least` to `most`: a whole room must not return in the same second. */
export function spread(wait, least, most) {
  return wait * (least + (most - least) * Math.random());
}

/** The wait after so many failures in a row: the next of `waits`, and from then on the last one. */
export function backoff(waits, failures) {
  return waits[Math.min(failures, waits.length - 1)];
}

/** A second tap by a shaking hand is not another step. */
export const DOUBLE_TAP = 1000; // ms

/** Remembers when something was noted, by key, and whether that is less than `span` ms ago. */
export function recently(span) {
  const times = new Map();
  return {
    note: (key) => times.set(key, Date.now()),
    has: (key) => Date.now() - (times.get(key) || 0) < span,
    forget: (key) => times.delete(key),
  };
}
