import { pause } from "../live/live.js";

/** "Pause updates": nothing on the page changes, except the timer and the box, until the person resumes. */
export function pauseUpdates(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    pause(on);
  });
}
