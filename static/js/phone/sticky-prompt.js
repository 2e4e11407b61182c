import { pieceOf, shownWhy } from "./whys.js";

/** What the box asks, in one line above it, for as long as the heading is out of sight. */
export function stickyPrompt(line) {
  const watch = watcher((inSight) => line.classList.toggle("needed", !inSight));
  const look = () => {
    const piece = pieceOf(shownWhy());
    watch(piece && piece.querySelector(".why"));
  };
  ["coprod:changed", "coprod:shown"].forEach((name) => document.addEventListener(name, look));
  look();
}

// The foot covers the lower end of the page, so what lies under it is not in sight.
function watcher(notify) {
  let eye = null;
  let watched = null;
  return (heading) => {
    if (heading === watched) return;
    watched = heading;
    if (eye) eye.disconnect();
    if (!heading) return notify(true);
    const rootMargin = `0px 0px -${document.querySelector(".foot").offsetHeight}px`;
    eye = new IntersectionObserver(([entry]) => notify(entry.intersectionRatio >= 0.5), { rootMargin, threshold: [0, 0.5] });
    eye.observe(heading);
  };
}
