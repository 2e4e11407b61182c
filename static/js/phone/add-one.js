import { pieceOf, shownWhy } from "./whys.js";

/** While the room votes, or reads what it wrote in silence, the empty box is hidden behind a button. */
export function addOne(button) {
  const form = document.getElementById("composer");
  const foot = form.closest(".foot");
  const { text } = form.elements;
  let at = "";
  button.addEventListener("click", open);
  document.querySelector(".skip[href='#text']").addEventListener("click", () => { if (!button.hidden) open(); });
  // Wait until the focus has moved on and the box has been emptied.
  ["coprod:shown", "coprod:changed"].forEach((name) => document.addEventListener(name, () => setTimeout(rest)));
  form.addEventListener("focusin", draw);
  form.addEventListener("focusout", () => setTimeout(rest));
  form.addEventListener("submit", () => setTimeout(leave));
  draw();
  setTimeout(draw); // then the box knows its why

  function open() {
    form.classList.add("wanted");
    text.focus();
    draw();
  }

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
    if (text.value.trim() || !folds() || document.activeElement === text) return;
    const wasHere = form.contains(document.activeElement);
    form.classList.remove("wanted");
    draw();
    button.hidden = false;
    if (wasHere) button.focus({ preventScroll: true }); // the first answers stay in view
    draw();
  }

  function isUsed() {
    return Boolean(text.value.trim()) || form.contains(document.activeElement);
  }

  function draw() {
    foot.toggleAttribute("data-folds", folds());
    button.hidden = isUsed() || form.classList.contains("wanted");
    foot.toggleAttribute("data-folded", folds() && !button.hidden);
    const { hue, level } = form.dataset;
    if (!level) return;
    const disc = button.querySelector(".d");
    disc.className = `d ${hue}`;
    disc.textContent = level;
  }
}

/** In quick mode people write while they read. */
function folds() {
  const piece = pieceOf(shownWhy());
  if (!piece) return false;
  const { stage, mode } = piece.dataset;
  return stage === "voting" || (stage === "reading" && mode !== "quick");
}
