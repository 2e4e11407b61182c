/** What a card is called: its words, what it is, its dots, its place; never its buttons. */
export function nameOf(card) {
  const dots = Number(card.querySelector(".tally").dataset.tally || 0);
  const words = card.dataset.words || card.querySelector(".words").textContent.trim();
  return [words, kindOf(card), dots && `${dots} ${dots === 1 ? "dot" : "dots"}`, markOf(card), placeOf(card)].filter(Boolean).join(", ");
}

function kindOf(card) {
  if (card.dataset.state === "hidden") return "hidden";
  if (card.dataset.kind !== "theme") return "";
  const answers = card.querySelector(":scope > .members").children.length;
  return `theme of ${answers} ${answers === 1 ? "answer" : "answers"}`;
}

function markOf(card) {
  return card.querySelector(":scope > .note .cause-mark") ? "underlying cause" : "";
}

function placeOf(card) {
  const beside = [...card.parentElement.children].filter((other) => !other.hidden);
  return `${beside.indexOf(card) + 1} of ${beside.length}`;
}
