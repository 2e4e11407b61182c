// The page from which an organiser shares: what is shown once can be copied.

import { start } from "../behaviours.js";

start({ copying });

// A button that copies what a field holds. Without a script the field itself can be copied from.
function copying(button) {
  const field = document.getElementById(button.dataset.copies);
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
  });
}
