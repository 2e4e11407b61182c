// Finding words in the tree while they are typed: what holds them stays, with what it hangs under.

const PAUSE = 150;

export function seek(form) {
  const field = form.querySelector("input");
  const told = document.querySelector("[data-told]");
  let timer = null;
  if (new URLSearchParams(location.search).has("q")) return; // the server has narrowed it already
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(field.value, told), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(field.value, told);
  });
}

function show(words, told) {
  const wanted = words.trim().toLowerCase();
  const answers = [...document.querySelectorAll(".outline li")];
  const found = wanted ? answers.filter((answer) => textOf(answer).includes(wanted)) : [];
  const kept = new Set(found.flatMap(withAbove));
  answers.forEach((answer) => {
    answer.hidden = Boolean(wanted) && !kept.has(answer);
    answer.classList.toggle("found", found.includes(answer));
  });
  kept.forEach((answer) => answer.querySelectorAll(":scope > details").forEach((fold) => { fold.open = true; }));
  told.textContent = wanted ? sentence(found.length, words.trim()) : "";
}

function textOf(answer) {
  return answer.querySelector(":scope > .said-so, :scope > details > .said-so").textContent.toLowerCase();
}

function withAbove(answer) {
  const path = [];
  for (let step = answer; step; step = step.parentElement.closest(".outline li")) path.push(step);
  return path;
}

function sentence(count, words) {
  if (!count) return `Nothing in the tree says “${words}”.`;
  return `${count} ${count === 1 ? "says" : "say"} “${words}”, shown with what they hang under.`;
}
