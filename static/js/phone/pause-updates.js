import { pause } from "../live/live.js";

/** "Pause updates": the page stays as it is, the clock and the box excepted, until it is asked to go on. */
export function pauseUpdates(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    pause(on);
  });
}
