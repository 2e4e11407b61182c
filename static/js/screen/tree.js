/** The why-tree on the big screen: read, choose, measure, place, draw; at most once in an animation frame. */

import { liftWhatChanged } from "./causes.js";
import { fillDotClusters } from "./dot-clusters.js";
import { drawHeadings, erase } from "./draw.js";
import { drawLive } from "./draw-live.js";
import { forgetSizes } from "./measure.js";
import { turnTo } from "./pages.js";
import { readTree } from "./read.js";
import { foldFirstSteps } from "./read-back.js";
import { countWhatIsLeftOut } from "./result.js";
import { fillColumns } from "./side-by-side.js";
import { drawWhole } from "./whole/whole.js";
import { gettext, interpolate } from "../translate.js";

const NARROW = window.matchMedia("(max-width: 640px)"); // as in screen.css: an outline reads better

export function tree(canvas) {
  let waiting = 0;
  let previous = null;
  const draws = () => { previous = redraw(canvas, previous); };
  const ask = () => {
    if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; draws(); });
  };
  const events = ["coprod:changed", "coprod:counted", "coprod:newest", "coprod:follow"];
  events.forEach((name) => document.addEventListener(name, ask));
  window.addEventListener("resize", ask);
  if (document.fonts) document.fonts.addEventListener("loadingdone", () => { forgetSizes(); ask(); });
  draws();
}

/** Returns what must keep its place in the next picture, or null. */
function redraw(canvas, previous) {
  const now = document.getElementById("now");
  const mode = now.dataset.mode;
  document.body.dataset.mode = mode;
  document.body.dataset.door = now.dataset.door;
  document.body.dataset.phase = now.dataset.phase;
  fillDotClusters();
  explainMark(now, canvas);
  if (mode === "side_by_side") fillColumns(now);
  if (mode === "result") countWhatIsLeftOut(now);
  if (mode === "causes") liftWhatChanged(now);
  if (mode === "read_back") foldFirstSteps(now);
  document.getElementById("page-of").hidden = true;
  if (mode === "blank" || mode === "lobby") return previous; // afterwards everything is where it was
  if (mode !== "tree" && mode !== "finished") return null;
  canvas.classList.toggle("drawn", !NARROW.matches);
  if (NARROW.matches) {
    erase(canvas);
    drawHeadings(Infinity);
    return null;
  }
  const isFinished = mode === "finished";
  const root = readTree(canvas.querySelector("[data-depth='0']"), now.dataset.focus, isFinished);
  if (!isFinished) return drawLive(canvas, root, previous, paged(root, now.dataset.page));
  canvas.parentElement.style.removeProperty("--size");
  explainBeads(now, drawWhole(canvas, root));
  return null;
}

/** Turn to a page, where a desk has chosen the why. Returns what makes it another picture. */
function paged(root, page) {
  const place = root.main && page ? turnTo(root.main, Number(page)) : null;
  const line = document.getElementById("page-of");
  line.hidden = !place; // a single page has an empty line, so that nothing moves when the second begins
  const isOne = !place || place.n <= place.last - place.first + 1;
  line.textContent = isOne ? "" : interpolate(gettext("%(first)s to %(last)s of %(n)s"), place);
  return place ? String(place.first) : "";
}

/** The legend is shown where there is something to explain. */
function explainMark(now, canvas) {
  const key = now.querySelector(".legend");
  if (key) key.hidden = !canvas.querySelector(".cause-mark");
}

function explainBeads(now, hasBeads) {
  now.querySelector(".bead-legend").hidden = !hasBeads;
}
