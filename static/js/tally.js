/** How many dots an element shows in its tally; 0 if it has none, or while nobody may know. */
export function tallyOf(element) {
  const tally = element.querySelector(".tally");
  return Number((tally && tally.dataset.tally) || 0);
}
