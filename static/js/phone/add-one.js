import { pieceOf, shownWhy } from "./whys.js";

/** During voting the empty box is hidden behind a button. */
export function addOne(button) {
  const form = document.getElementById("composer");
  const { text } = form.elements;
  let at = "";
  button.addEventListener("click", () => {
    form.classList.add("wanted");
    text.focus();
    draw();
  });
  // Wait until the focus has moved on and the box has been emptied.
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

  /** Nobody is writing: if the focus is on a button of the empty box, move it to the one that opens the box. */
  function leave() {
    if (text.value.trim() || !isVoting() || document.activeElement === text) return;
    const wasHere = form.contains(document.activeElement);
    form.classList.remove("wanted");
    button.hidden = false;
    if (wasHere) button.focus({ preventScroll: true }); // the first answers stay in view
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
