import { pieceOf, shownWhy } from "./whys.js";

/** What the box asks, in 1 line above it, while the heading is out of view. */
export function stickyPrompt(line) {
  const watch = watcher((inSight) => line.classList.toggle("needed", !inSight));
  const look = () => {
    const piece = pieceOf(shownWhy());
    watch(piece && piece.querySelector(".why"));
  };
  ["coprod:changed", "coprod:shown"].forEach((name) => document.addEventListener(name, look));
  look();
}

// The foot covers the lower end of the page, so what is under it is not in view.
function watcher(notify) {
  let observer = null;
  let watched = null;
  return (heading) => {
    if (heading === watched) return;
    watched = heading;
    if (observer) observer.disconnect();
    if (!heading) return notify(true);
    const rootMargin = `0px 0px -${document.querySelector(".foot").offsetHeight}px`;
    observer = new IntersectionObserver(
      ([entry]) => notify(entry.intersectionRatio >= 0.5), { rootMargin, threshold: [0, 0.5] },
    );
    observer.observe(heading);
  };
}
