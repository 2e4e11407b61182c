/**
 * Note where this phone begins in the shuffle, which is known once the session has started. What is shown
 * stays where it is.
 */
export function noteBeginning(mine) {
  const { beginning } = mine.dataset;
  if (beginning && !document.querySelector("#whys .of-all > *")) document.body.dataset.beginning = beginning;
}
