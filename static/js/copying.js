// A button that copies what is in a field. Without a script people copy from the field.

import { gettext } from "./translate.js";

export function copying(button) {
  const field = document.getElementById(button.dataset.copies);
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = gettext("Copied");
  });
}
