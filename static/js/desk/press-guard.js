import { DOUBLE_TAP, recently } from "../timing.js";

/**
 * A button that has just come or changed was not meant yet: it takes no press for a second, nor does one that
 * was just pressed. A letter always means the same step, so that keys go through.
 */
const CHANGING = "#next, #also, #undo";
const meanings = new Map();
const locks = recently(DOUBLE_TAP);

export function pressGuard() {
  note(true);
  document.addEventListener("coprod:changed", () => note(false));
  document.addEventListener("click", guard, true);
}

function note(isFirst) {
  document.querySelectorAll(CHANGING).forEach((button) => {
    const meaning = `${button.getAttribute("formaction")} ${button.dataset.key}`;
    const isNew = !meanings.has(button.id) && button.id !== "undo" && !isFirst;
    if (isNew || (meanings.has(button.id) && meanings.get(button.id) !== meaning)) lock(button.id);
    meanings.set(button.id, meaning);
    show(button);
  });
}

function guard(event) {
  const button = event.target.closest(CHANGING);
  if (!button || !event.isTrusted) return;
  if (locks.has(button.id)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (button.id !== "undo") lock(button.id);
}

function lock(id) {
  const look = () => document.querySelectorAll(`#${id}`).forEach(show);
  locks.note(id);
  look();
  setTimeout(look, DOUBLE_TAP + 20);
}

function show(button) {
  if (locks.has(button.id)) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}
