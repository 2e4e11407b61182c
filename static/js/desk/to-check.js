/** How many answers and remarks wait until somebody has read them; they are on a page of their own. */
import { listen } from "../behaviours.js";
import { gettext, interpolate, ngettext } from "../translate.js";

let held = 0;

export function toCheck(line) {
  listen(line, "coprod:people", ({ detail }) => { held = detail.held || 0; draw(); });
  listen(line, "coprod:changed", draw);
  draw();

  function draw() {
    line.hidden = !held && !("checksFirst" in document.getElementById("head").dataset);
    line.querySelector("a").textContent = held
      ? interpolate(ngettext("%(n)s to check", "%(n)s to check", held), { n: held })
      : gettext("Answers to check");
  }
}
