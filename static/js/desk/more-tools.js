/** The list of a card's further tools: open until one of them is chosen, or something else. */

export function moreTools() {
  document.addEventListener("focusin", ({ target }) => foldUnless((list) => list.contains(target)));
  document.addEventListener("click", ({ target }) => {
    foldUnless((list) => list.contains(target) && !target.closest("button"));
  });
  document.addEventListener("keydown", ({ key, target }) => {
    const list = key === "Escape" && target.closest(".tool-more[open]");
    if (!list) return;
    list.open = false;
    list.querySelector("summary").focus();
  });
}

function foldUnless(isInUse) {
  document.querySelectorAll(".tool-more[open]").forEach((list) => { if (!isInUse(list)) list.open = false; });
}
