// A button in each field for a password that shows what is typed, and hides it again.

import { gettext } from "../translate.js";

export function showPasswords(form) {
  form.querySelectorAll("input[type=password]").forEach((field) => addButton(field, form));
}

function addButton(field, form) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link show";
  const show = (isShown) => {
    field.type = isShown ? "text" : "password";
    button.textContent = isShown ? gettext("Hide") : gettext("Show");
    button.setAttribute("aria-label", isShown ? gettext("Hide the password") : gettext("Show the password"));
  };
  button.addEventListener("click", () => {
    show(field.type === "password");
    field.focus();
  });
  // Browsers offer to keep only what is typed into a field for passwords.
  form.addEventListener("submit", () => show(false));
  show(false);
  const group = field.parentElement;
  group.classList.add("with-show");
  group.append(button);
}
