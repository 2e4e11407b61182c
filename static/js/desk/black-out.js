/** Taking out a name: each word of the chosen answer is a box to tick. */
import { listen } from "../behaviours.js";

const WORD = /[^ \t\n]+/g; // the same in workshops/gaps.py

export function blackingOut(dialog) {
  const place = dialog.querySelector("[data-words]");
  const { seen } = dialog.querySelector("form").elements;
  const template = dialog.querySelector("template");
  listen(dialog, "click", ({ target }) => {
    const opener = target.closest("[data-opens='black-out-dialog']");
    if (!opener) return;
    const { words } = opener.closest("[data-words]").dataset;
    seen.value = words;
    place.replaceChildren(...words.match(WORD).flatMap((word, number) => [box(word, number), " "]));
    place.querySelector("input").focus();
  });

  function box(word, number) {
    const label = template.content.firstElementChild.cloneNode(true);
    label.querySelector("input").value = number;
    label.querySelector("span").textContent = word;
    return label;
  }
}
