import { placeToReturn } from "../live/focus.js";

let giveBack = () => {};

/** Dialogs that ask for words. A button says which one it opens, where it posts and what it fills in. */
export function dialogs() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens]");
    if (button) open(event, button);
    const closer = event.target.closest("[data-closes]");
    if (closer) close(closer.closest("dialog"));
  });
  // Escape closes one too.
  document.addEventListener("close", () => document.querySelector("dialog[open]") || giveBack(), true);
}

export function openKeys() {
  show(document.getElementById("keys-dialog"));
}

export function show(dialog) {
  if (!dialog || dialog.open) return;
  giveBack = placeToReturn();
  dialog.showModal();
}

/** The focus goes back to what opened it, which may have been replaced in the meantime. */
export function close(dialog) {
  dialog.close();
  giveBack();
}

function open(event, button) {
  const dialog = document.getElementById(button.dataset.opens);
  if (!dialog || !dialog.showModal) return;
  event.preventDefault();
  const form = dialog.querySelector("form");
  if (form) prepare(form, button);
  show(dialog);
  const field = dialog.querySelector("textarea");
  if (field) field.select();
}

function prepare(form, button) {
  const to = button.dataset.posts || button.getAttribute("formaction");
  if (to) form.setAttribute("action", to);
  form.reset();
  refuse(form, "");
  quote(form, button);
  fill(form, button.dataset);
}

/** Say in the form itself why it was refused. What was typed stays and can be corrected at once. */
export function refuse(form, words) {
  const place = form.querySelector(".refusal");
  if (place) place.textContent = words;
  const field = words && form.querySelector("textarea, input[type=text], input[type=number]");
  if (field) field.focus();
}

function quote(form, button) {
  const about = document.getElementById(button.getAttribute("aria-describedby"));
  const place = form.querySelector("[data-quote]");
  if (about && place) place.textContent = about.textContent.trim();
}

function fill(form, given) {
  for (const field of form.elements) {
    if (field.name && given[field.name] !== undefined) field.value = given[field.name];
  }
  const remover = form.querySelector("button[data-removes]");
  if (!remover) return;
  remover.hidden = !given.removes;
  remover.setAttribute("formaction", given.removes || "");
}
