// Find words in the tree while they are typed: answers with them stay, and the way to each.
import { gettext, interpolate, ngettext } from "../translate.js";

const PAUSE = 150;
let unfolded = []; // for the words in the box

export function search(form) {
  const field = form.querySelector("input");
  const status = document.querySelector("[data-told]");
  let timer = null;
  if (new URLSearchParams(location.search).has("q")) return; // the server has already narrowed it
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

// What was folded before is folded again when the words change or are cleared.
function unfold(kept) {
  unfolded.forEach((fold) => { fold.open = false; });
  const folded = (answer) => [...answer.querySelectorAll(":scope > details:not([open])")];
  unfolded = [...kept].flatMap(folded);
  unfolded.forEach((fold) => { fold.open = true; });
}

// As the server finds (workshops/exports/subtree.py): in the answer's own words, and in the wording
// of its cause.
function says(answer, wanted) {
  return inOneCase(`${ownWords(answer)}\n${answer.dataset.wording || ""}`).includes(wanted);
}

function ownWords(answer) {
  const said = answer.querySelector(":scope > .said-so > bdi, :scope > details > .said-so > bdi");
  return said.querySelector(".quiet") ? "" : said.textContent; // hidden or taken back: the words are ours
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
  if (!count) return interpolate(gettext("No answers with “%(words)s”."), { words });
  const text = ngettext("%(n)s answer with “%(words)s”.", "%(n)s answers with “%(words)s”.", count);
  return interpolate(text, { n: count, words });
}
