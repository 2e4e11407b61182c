import { reply } from "../announcer.js";
import { gettext } from "../translate.js";

/** Undoing a step in another part of the desk: it asks for confirmation in its own place. */
let asked = "";

export function confirmUndo() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("#undo");
    if (!button || isHere(button) || asked === idOf(button)) return;
    event.preventDefault();
    asked = idOf(button);
    mark();
    reply(gettext("That step was somewhere else. Press again to undo it."));
  });
  document.addEventListener("coprod:changed", mark);
}

function isHere(button) {
  const why = document.querySelector(".panel");
  return why ? why.dataset.why === button.dataset.why : button.matches("[data-causes]");
}

function idOf(button) {
  return button.getAttribute("formaction");
}

/** Every frame replaces the piece, so ask in the new one. */
function mark() {
  const button = document.getElementById("undo");
  if (!button || idOf(button) !== asked || isHere(button) || button.closest(".asks")) return;
  button.firstChild.textContent = `${gettext("Undo it anyway")} `;
  const words = document.createElement("p");
  words.className = "elsewhere";
  words.textContent = gettext("That step was somewhere else.");
  button.before(words);
  button.parentElement.classList.add("asks");
}
