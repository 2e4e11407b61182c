/** Causes and actions while they are written: what has just changed is lifted, and in view, until the next change. */

let before = null; // the words of each cause, by its id
let lifted = "";

export function liftWhatChanged(now) {
  const rows = [...now.querySelectorAll("[data-cause-row]")];
  const words = new Map(rows.map((row) => [row.dataset.causeRow, row.textContent]));
  const changed = before && rows.find(({ dataset: { causeRow } }) => before.get(causeRow) !== words.get(causeRow));
  if (changed) lifted = changed.dataset.causeRow;
  before = words;
  rows.forEach((row) => row.classList.toggle("lifted", row.dataset.causeRow === lifted));
  if (changed) changed.scrollIntoView({ block: "nearest" });
}
