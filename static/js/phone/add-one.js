import { pieceOf, shownWhy } from "./whys.js";

/** While the room votes, the empty box rests behind a button. */
export function addOne(button) {
  const form = document.getElementById("composer");
  let at = "";
  button.hidden = false;
  button.addEventListener("click", () => {
    form.classList.add("wanted");
    form.elements.text.focus();
  });
  ["coprod:shown", "coprod:changed"].forEach((name) => document.addEventListener(name, rest));

  function rest() {
    const piece = pieceOf(shownWhy());
    const now = piece ? piece.dataset.why + piece.dataset.stage : "";
    if (now !== at && !form.contains(document.activeElement)) form.classList.remove("wanted");
    at = now;
  }
}
