/** Dots on paper: how many the chosen answer or theme has. */
import { addressOf } from "../addresses.js";
import { listen } from "../behaviours.js";
import { refuse, show } from "./dialogs.js";
import { hint } from "./hint.js";
import { current } from "./selection.js";
import { gettext } from "../translate.js";

export function paperDots(dialog) {
  listen(dialog, "click", ({ target }) => {
    if (!target.closest("[data-counts-dots]")) return;
    if (current()) open(dialog, current());
    else hint(gettext("Choose an answer first. Press J for the next one."));
  });
}

function open(dialog, card) {
  const form = dialog.querySelector("form");
  const box = form.elements.paper;
  form.setAttribute("action", addressOf("posts", card.dataset.node, dialog));
  refuse(form, "");
  form.querySelector("[data-quote]").textContent = card.dataset.words;
  box.value = card.querySelector(".tally").dataset.paper;
  show(dialog);
  box.select();
}
