/** A late answer goes to the end of the cards: what is being read and chosen does not move. */
const known = new Set();

export function arrivals(list) {
  remember(list);
  document.addEventListener("coprod:changed", () => place(list));
}

function place(list) {
  // What is revealed stands in the room's own shuffle: there, nothing is being read yet.
  if (!list.children.length) known.clear();
  const fresh = [...list.children].filter((card) => !known.has(card.id) && card.dataset.kind === "answer");
  if (fresh.length < list.children.length) list.append(...fresh);
  remember(list);
}

function remember(list) {
  for (const card of list.querySelectorAll(".card")) known.add(card.id);
}
