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
  answer.scrollIntoView({ block: "center" });
}
