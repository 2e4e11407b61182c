/** Controls of the screen's own computer. They are seen while the pointer moves or one of them has the focus. */

import { isCornerShown, toggleCorner } from "./corner.js";
import { isFollowing, toggleFollow } from "./follow.js";

const SEEN_MS = 4000;

export function controls(bar) {
  bar.hidden = false;
  toggle(bar.querySelector("[data-follows]"), toggleFollow, isFollowing);
  toggle(bar.querySelector("[data-shows-code]"), toggleCorner, isCornerShown);
  let timer = 0;
  document.addEventListener("pointermove", () => {
    document.body.setAttribute("data-pointing", "");
    clearTimeout(timer);
    timer = setTimeout(() => document.body.removeAttribute("data-pointing"), SEEN_MS);
  });
}

/** A key may do the same as the button. */
function toggle(button, act, isOn) {
  const draw = () => button.setAttribute("aria-pressed", String(isOn()));
  button.addEventListener("click", act);
  document.addEventListener("coprod:follow", draw);
  draw();
}
