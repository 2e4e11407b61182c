/** The why-tree on the wall: read, choose, measure, place, draw; at most once a frame of the beam. */

import { beamOf, roomFor } from "./beam.js";
import { fillHeaps } from "./heaps.js";
import { draw, erase } from "./draw.js";
import { choose, layout } from "./layout.js";
import { dress, forgetSizes, measure } from "./measure.js";
import { readTree } from "./read.js";
import { openingOf, remember } from "./still.js";
import { follow } from "./follow.js";
import { linesOf } from "./links.js";
import { drawWhole } from "./whole/whole.js";

const NARROW = window.matchMedia("(max-width: 640px)"); // as in narrow.css: an outline reads better
const LIMITS = { group: 3, answers: 12 };

export function tree(canvas) {
  let waiting = 0;
  let still = null;
  const draws = () => { still = redraw(canvas, still); };
  const ask = () => {
    if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; draws(); });
  };
  ["coprod:changed", "coprod:newest", "coprod:follow"].forEach((name) => document.addEventListener(name, ask));
  window.addEventListener("resize", ask);
  if (document.fonts) document.fonts.addEventListener("loadingdone", () => { forgetSizes(); ask(); });
  draws();
}

/** Answers what is to stand still with the next picture, or null. */
function redraw(canvas, still) {
  const now = document.getElementById("now");
  const mode = now.dataset.mode;
  document.body.dataset.mode = mode;
  document.body.dataset.door = now.dataset.door;
  fillHeaps();
  explainMark(now, canvas);
  if (mode !== "tree" && mode !== "finished") return null;
  canvas.classList.toggle("drawn", !NARROW.matches);
  if (NARROW.matches) {
    erase(canvas);
    return null;
  }
  const isFinished = mode === "finished";
  const root = readTree(canvas.querySelector("[data-depth='0']"), now.dataset.focus, isFinished);
  if (!isFinished) return drawLive(canvas, root, still);
  explainBeads(now, drawWhole(canvas, root));
  return null;
}

function drawLive(canvas, root, before) {
  const opening = openingOf(root);
  const same = before && before.opening === opening ? before : null;
  const beam = beamOf(canvas, root, same);
  const spare = choose(root, { ...LIMITS, answers: LIMITS.answers * beam.strips });
  dress(root);
  measure(root, beam.key);
  const frame = `${beam.key} ${beam.height}`;
  const picture = layout(root, spare, roomFor(beam, same && same.frame === frame ? same : null));
  dress(root);
  const { boxes, height } = picture;
  draw(canvas, { boxes, height, width: beam.width }, linesOf(boxes, beam), beam.pitch);
  follow(canvas.parentElement, beam, picture);
  return { ...remember(root, picture), opening, frame, hasLong: beam.hasLong };
}

/** The key stands where there is something that it explains. */
function explainMark(now, canvas) {
  const key = now.querySelector(".legend");
  if (key) key.hidden = !canvas.querySelector(".cause-mark");
}

function explainBeads(now, hasBeads) {
  now.querySelector(".bead-legend").hidden = !hasBeads;
}
