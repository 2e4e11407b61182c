import { DOUBLE_TAP, recently } from "../timing.js";

/**
 * A press on a button that appeared or changed within the last second was meant for something else, so it is
 * ignored. So is a second press. A key always means the same step, so keys are never ignored.
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
    const meaning = `${button.getAttribute("formaction")} ${button.value} ${button.dataset.key}`;
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
