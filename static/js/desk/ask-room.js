/** What the room can be asked about the chosen answer. */
import { listen } from "../behaviours.js";
import { panel } from "./panel.js";

const READ_BACK_FROM = 2; // levels

export function askRoom(dialog) {
  const deeper = dialog.querySelector("[data-deeper]");
  listen(dialog, "click", ({ target }) => {
    if (!target.closest("[data-opens='check-dialog']")) return;
    deeper.hidden = !panel() || Number(panel().dataset.depth) < READ_BACK_FROM;
  });
}
