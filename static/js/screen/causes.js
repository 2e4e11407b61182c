/** Causes and actions while they are written: what has just changed is lifted, and in view, until the next change. */

let before = null; // which version of each cause was shown, by its id
let lifted = "";

export function liftWhatChanged(now) {
  const rows = [...now.querySelectorAll("[data-cause-row]")];
  const versions = new Map(rows.map(({ dataset: { causeRow, version } }) => [causeRow, version]));
  const changed = before && rows.find(({ dataset: { causeRow, version } }) => before.get(causeRow) !== version);
  if (changed) lifted = changed.dataset.causeRow;
  before = versions;
  rows.forEach((row) => row.classList.toggle("lifted", row.dataset.causeRow === lifted));
  if (changed) changed.scrollIntoView({ block: "nearest" });
}
