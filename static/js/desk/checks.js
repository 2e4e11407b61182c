/** What the room is asked: how many have chosen, and which button is the next step meanwhile. */
import { listen } from "../behaviours.js";
import { gettext, interpolate, ngettext } from "../translate.js";

let latest = null;

export function checking(holder) {
  listen(holder, "coprod:changed", () => draw(holder));
  listen(holder, "coprod:people", ({ detail }) => {
    latest = detail;
    draw(holder);
  });
  draw(holder);
}

function draw(holder) {
  const line = holder.querySelector("[data-chosen]");
  if (line && latest && Number.isInteger(latest.chosen)) line.textContent = soFar(latest);
  fillOne(Boolean(holder.querySelector(".btn.go")));
}

/** Only 1 button of the page is filled: the one here, while there is one. */
function fillOne(isHere) {
  const others = isHere ? "main .btn.go" : "main .btn[data-waits]";
  document.querySelectorAll(others).forEach((button) => {
    button.classList.toggle("go", !isHere);
    button.toggleAttribute("data-waits", isHere);
  });
}

/** Of the people whose phones are connected now. */
function soFar({ chosen, live, polling }) {
  if (!chosen) return gettext("Nobody has chosen yet.");
  const words = ngettext("%(n)s of %(of)s has chosen", "%(n)s of %(of)s have chosen", chosen);
  return interpolate(words, { n: chosen, of: Math.max(live + polling, chosen) });
}
