// Close or open the whole tree at once.

export function folds(line) {
  line.hidden = false;
  line.querySelector("[data-fold]").addEventListener("click", () => setAll(false));
  line.querySelector("[data-unfold]").addEventListener("click", () => setAll(true));
}

function setAll(open) {
  document.querySelectorAll(".outline details").forEach((fold) => {
    // The question stays open, so that a closed tree still shows its first answers.
    fold.open = open || fold.parentElement.matches(".outline > li");
  });
}
