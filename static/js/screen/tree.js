/** The why-tree on the wall: read, choose, measure, place, draw; at most once a frame of the beam. */

import { beamOf, roomFor } from "./beam.js";
import { fillHeaps } from "./heaps.js";
import { draw, erase } from "./draw.js";
import { choose, layout } from "./layout.js";
import { dress, measure } from "./measure.js";
import { readTree } from "./read.js";
import { follow } from "./follow.js";
import { linesOf } from "./links.js";
import { drawWhole } from "./whole/whole.js";

const NARROW = window.matchMedia("(max-width: 640px)"); // as in narrow.css: an outline reads better
const LIMITS = { group: 3, answers: 12 };

export function tree(canvas) {
  let waiting = 0;
  const ask = () => {
    if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; redraw(canvas); });
  };
  ["coprod:changed", "coprod:newest", "coprod:follow"].forEach((name) => document.addEventListener(name, ask));
  window.addEventListener("resize", ask);
  if (document.fonts) document.fonts.ready.then(ask);
  redraw(canvas);
}

function redraw(canvas) {
  const now = document.getElementById("now");
  const mode = now.dataset.mode;
  document.body.dataset.mode = mode;
  document.body.dataset.door = now.dataset.door;
  fillHeaps();
  explainMark(now, canvas);
  if (mode !== "tree" && mode !== "finished") return;
  canvas.classList.toggle("drawn", !NARROW.matches);
  if (NARROW.matches) return erase(canvas);
  const isFinished = mode === "finished";
  const root = readTree(canvas.querySelector("[data-depth='0']"), now.dataset.focus, isFinished);
  if (isFinished) explainBeads(now, drawWhole(canvas, root));
  else drawLive(canvas, root);
}

function drawLive(canvas, root) {
  const beam = beamOf(canvas, root);
  const spare = choose(root, { ...LIMITS, answers: LIMITS.answers * beam.strips });
  dress(root);
  measure(root, beam.key);
  const picture = layout(root, spare, roomFor(beam));
  dress(root);
  const { boxes, height } = picture;
  draw(canvas, { boxes, height, width: beam.width }, linesOf(boxes, beam), beam.pitch);
  follow(canvas.parentElement, beam, picture);
}

/** The key stands where there is something that it explains. */
function explainMark(now, canvas) {
  const key = now.querySelector(".legend");
  if (key) key.hidden = !canvas.querySelector(".cause-mark");
}

function explainBeads(now, hasBeads) {
  now.querySelector(".bead-legend").hidden = !hasBeads;
}
