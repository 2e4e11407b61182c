/**
 * A button that has just come or changed was not meant yet: it takes no press for a second, nor does one that
 * was just pressed. A letter always means the same step, so that keys go through.
 */
const STILL = 1000; // ms
const CHANGING = "#next, #also, #undo";
const meanings = new Map();
const until = new Map();

export function steady() {
  note(true);
  document.addEventListener("coprod:changed", () => note(false));
  document.addEventListener("click", guard, true);
}

function note(isFirst) {
  document.querySelectorAll(CHANGING).forEach((button) => {
    const meaning = `${button.getAttribute("formaction")} ${button.dataset.key}`;
    const isNew = !meanings.has(button.id) && button.id !== "undo" && !isFirst;
    if (isNew || (meanings.has(button.id) && meanings.get(button.id) !== meaning)) still(button.id);
    meanings.set(button.id, meaning);
    show(button);
  });
}

function guard(event) {
  const button = event.target.closest(CHANGING);
  if (!button || !event.isTrusted) return;
  if (isStill(button.id)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (button.id !== "undo") still(button.id);
}

function still(id) {
  const look = () => document.querySelectorAll(`#${id}`).forEach(show);
  until.set(id, Date.now() + STILL);
  look();
  setTimeout(look, STILL + 20);
}

function isStill(id) {
  return Date.now() < (until.get(id) || 0);
}

function show(button) {
  if (isStill(button.id)) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}
