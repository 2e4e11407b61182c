// A link to an answer: pressing it copies it, and opening it unfolds the branches around the answer.
import { gettext } from "../translate.js";

export function linking(place) {
  const said = document.querySelector("[data-linked]");
  openTo(location.hash);
  window.addEventListener("hashchange", () => openTo(location.hash));
  place.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href^='#n']");
    if (!link || !navigator.clipboard) return;
    await navigator.clipboard.writeText(link.href);
    said.textContent = gettext("The link to this answer is copied.");
  });
}

function openTo(hash) {
  const answer = /^#n\d+$/.test(hash) && document.getElementById(hash.slice(1));
  if (!answer) return;
  for (let fold = answer.parentElement.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  show(answer);
  showAgainWithPicture(answer);
}

function show(answer) {
  answer.scrollIntoView({ block: "center" });
}

// The picture above has no height until it has loaded, and then it pushes the answer out of view.
function showAgainWithPicture(answer) {
  const picture = document.querySelector(".picture img");
  if (!picture || picture.complete) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  picture.addEventListener("load", () => show(answer), { once: true, signal });
  ["wheel", "touchmove", "keydown", "pointerdown"].forEach((move) => {
    window.addEventListener(move, () => waiting.abort(), { once: true, signal });
  });
}
