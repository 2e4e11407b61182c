// Finding words in the tree while they are typed: what holds them stays, with what it hangs under.
import { figure } from "../numbers.js";

const PAUSE = 150;
let unfolded = []; // for the words that are sought now

export function search(form) {
  const field = form.querySelector("input");
  const status = document.querySelector("[data-told]");
  let timer = null;
  if (new URLSearchParams(location.search).has("q")) return; // the server has narrowed it already
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(field.value, status), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(field.value, status);
  });
}

function show(typed, status) {
  const words = typed.trim().replace(/\s+/g, " ");
  const answers = [...document.querySelectorAll(".outline li")];
  const found = new Set(words ? answers.filter((answer) => says(answer, inOneCase(words))) : []);
  const kept = new Set([...found].flatMap(withAbove));
  answers.forEach((answer) => {
    answer.hidden = Boolean(words) && !kept.has(answer);
    answer.classList.toggle("found", found.has(answer));
  });
  unfold(kept);
  status.textContent = words ? sentence(found.size, words) : "";
}

// What was folded before is folded again when other words are sought, or none.
function unfold(kept) {
  unfolded.forEach((fold) => { fold.open = false; });
  const folded = (answer) => [...answer.querySelectorAll(":scope > details:not([open])")];
  unfolded = [...kept].flatMap(folded);
  unfolded.forEach((fold) => { fold.open = true; });
}

// The same as the server finds (workshops/exports/subtree.py): the answer's own words, and what
// its cause was settled as.
function says(answer, wanted) {
  return inOneCase(`${ownWords(answer)}\n${answer.dataset.wording || ""}`).includes(wanted);
}

function ownWords(answer) {
  const said = answer.querySelector(":scope > .said-so > bdi, :scope > details > .said-so > bdi");
  return said.querySelector(".quiet") ? "" : said.textContent; // withheld: the words are ours
}

function inOneCase(text) {
  return text.toLowerCase().toUpperCase();
}

function withAbove(answer) {
  const path = [];
  for (let step = answer; step; step = step.parentElement.closest(".outline li")) path.push(step);
  return path;
}

function sentence(count, words) {
  if (!count) return `Nothing in the tree says “${words}”.`;
  return `${figure(count)} ${count === 1 ? "says" : "say"} “${words}”, shown with what they hang under.`;
}
