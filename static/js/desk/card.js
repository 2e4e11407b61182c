import { counted, figure } from "../numbers.js";

/** What a card is called: its words, what it is, its dots, its place; never its buttons. */
export function nameOf(card) {
  const dots = tallyOf(card);
  const words = card.dataset.words || card.querySelector(".words").textContent.trim();
  return [words, kindOf(card), dots && counted(dots, "dot"), markOf(card), placeOf(card)].filter(Boolean).join(", ");
}

function kindOf(card) {
  if (card.dataset.state === "hidden") return "hidden";
  if (card.dataset.kind !== "theme") return "";
  const answers = card.querySelector(":scope > .members").children.length;
  return `theme of ${counted(answers, "answer")}`;
}

function markOf(card) {
  return card.querySelector(":scope > .note .cause-mark") ? "underlying cause" : "";
}

function placeOf(card) {
  const beside = [...card.parentElement.children].filter((other) => !other.hidden);
  return `${figure(beside.indexOf(card) + 1)} of ${figure(beside.length)}`;
}

/** How many dots a card was given; 0 while nobody may know. */
export function tallyOf(card) {
  return Number(card.querySelector(".tally").dataset.tally || 0);
}
