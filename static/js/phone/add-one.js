import { pieceOf, shownWhy } from "./whys.js";

/** While the room votes, the empty box rests behind a button, which stands there only while it rests. */
export function addOne(button) {
  const form = document.getElementById("composer");
  const { text } = form.elements;
  let at = "";
  button.addEventListener("click", () => {
    form.classList.add("wanted");
    text.focus();
    draw();
  });
  // Afterwards: only then is the focus at its next place, and what was sent out of the box.
  ["coprod:shown", "coprod:changed"].forEach((name) => document.addEventListener(name, () => setTimeout(rest)));
  form.addEventListener("focusin", draw);
  form.addEventListener("focusout", () => setTimeout(rest));
  form.addEventListener("submit", () => setTimeout(leave));
  draw();

  function rest() {
    const piece = pieceOf(shownWhy());
    const now = piece ? piece.dataset.why + piece.dataset.stage : "";
    if (now !== at) leave();
    at = now;
    if (!isUsed()) form.classList.remove("wanted");
    draw();
  }

  /** Nobody writes: what stands on a button of the empty box goes to the one that opens it. */
  function leave() {
    if (text.value.trim() || !isVoting() || document.activeElement === text) return;
    const wasHere = form.contains(document.activeElement);
    form.classList.remove("wanted");
    button.hidden = false;
    if (wasHere) button.focus();
    draw();
  }

  function isVoting() {
    return form.closest(".foot").dataset.stage === "voting";
  }

  function isUsed() {
    return Boolean(text.value.trim()) || form.contains(document.activeElement);
  }

  function draw() {
    button.hidden = isUsed() || form.classList.contains("wanted");
  }
}
