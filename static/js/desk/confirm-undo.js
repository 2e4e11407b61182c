import { reply } from "../announcer.js";

/** Undo, of something done elsewhere than where one looks: asked once more, in its own place. */
let asked = "";

export function confirmUndo() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("#undo");
    if (!button || isHere(button) || asked === idOf(button)) return;
    event.preventDefault();
    asked = idOf(button);
    mark();
    reply("That was done somewhere else. Press again to undo it.");
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

/** The piece is drawn anew with every frame: what was asked is asked on. */
function mark() {
  const button = document.getElementById("undo");
  if (!button || idOf(button) !== asked || isHere(button) || button.closest(".asks")) return;
  button.firstChild.textContent = "Undo it all the same ";
  const words = document.createElement("p");
  words.className = "elsewhere";
  words.textContent = "That was done somewhere else.";
  button.before(words);
  button.parentElement.classList.add("asks");
}
