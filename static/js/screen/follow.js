/** Follow mode: the open why stays in view. The key F turns it off, so that people can look around. */

import { runsLeft } from "./direction.js";

let follows = true;

export function toggleFollow() {
  follows = !follows;
  document.dispatchEvent(new CustomEvent("coprod:follow"));
}

export function isFollowing() {
  return follows;
}

/** Slide `frame` (the scrolling element) so that the open why and its answers are in view. */
export function follow(frame, viewport, picture) {
  if (!follows) return;
  const ahead = Math.max(0, (viewport.lastColumn - viewport.shown) * viewport.pitch);
  const left = runsLeft(frame) ? -ahead : ahead;
  const top = Math.max(0, picture.middle - frame.clientHeight / 2);
  if (Math.abs(frame.scrollLeft - left) < 1 && Math.abs(frame.scrollTop - top) < 1) return;
  frame.scrollTo({ left, top, behavior: prefersReducedMotion() ? "auto" : "smooth" });
}

function prefersReducedMotion() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
