/** What the room can be asked about the chosen answer. */
import { listen } from "../behaviours.js";

export function askRoom(dialog) {
  const deeper = dialog.querySelector("[data-deeper]");
  listen(dialog, "click", ({ target }) => {
    const opener = target.closest("[data-opens='check-dialog']");
    if (opener) deeper.hidden = !opener.closest(".tools").querySelector("[data-tool='read']");
  });
}
