/** How many dots a card was given; 0 while nobody may know. */
export function tallyOf(card) {
  return Number(card.querySelector(".tally").dataset.tally || 0);
}
