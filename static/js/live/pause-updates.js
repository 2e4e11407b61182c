// "Pause updates": what a page shows of the room stays as it is, except timers, until the person resumes.

import { reply } from "../announcer.js";
import { listen } from "../behaviours.js";
import { pause } from "./live.js";
import { emit, page } from "./page.js";
import { gettext, interpolate, ngettext } from "../translate.js";

export function pauseUpdates(button) {
  button.hidden = false;
  button.setAttribute("aria-pressed", String(page.paused)); // the desk draws the button anew
  button.addEventListener("click", () => {
    pause(!page.paused);
    button.setAttribute("aria-pressed", String(page.paused));
    document.body.toggleAttribute("data-updates-paused", page.paused);
    emit("paused", {});
    reply(page.paused ? gettext("Updates are paused.") : gettext("Updates are shown again."));
  });
}

/** A line that says, while updates are paused, how many changes of the session are not shown yet. */
export function waitingChanges(line) {
  const draw = () => {
    line.hidden = !page.paused;
    line.textContent = page.paused ? words() : "";
  };
  ["coprod:paused", "coprod:waiting", "coprod:changed"].forEach((name) => listen(line, name, draw));
  draw();
}

function words() {
  const n = Math.max(0, page.newest - page.revision);
  if (!n) return gettext("Updates are paused.");
  const waiting = ngettext(
    "Updates are paused. %(n)s change is not shown yet.",
    "Updates are paused. %(n)s changes are not shown yet.",
    n,
  );
  return interpolate(waiting, { n });
}
