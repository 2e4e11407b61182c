/** The picture of the tree while the room works: choose, measure, place and draw it, as large as everything fits. */

import { draw, drawHeadings } from "./draw.js";
import { follow } from "./follow.js";
import { choose, layout } from "./layout.js";
import { linesOf } from "./links.js";
import { isCut, measure, setRoles } from "./measure.js";
import { openingOf, remember } from "./previous-layout.js";
import { measureViewport, spaceFor } from "./viewport.js";

const LIMITS = { group: 3, answers: 12 };
const LARGER = [1.5, 1.35, 1.2, 1.1]; // times the size of the words
const SMALLER = [0.9, 0.8, 0.7]; // only for a page, whose answers are on no other

/** Returns what must keep its place in the next picture. `before` is that of the picture before, or null. */
export function drawLive(canvas, root, before, page) {
  const opening = `${openingOf(root)} ${page}`;
  const same = before && before.opening === opening ? before : null;
  const within = `${canvas.parentElement.clientWidth} ${canvas.parentElement.clientHeight}`;
  const most = same && same.within === within ? same.size : Infinity;
  const drawn = largest(canvas, root, same, sizesFor(most, page));
  const { viewport, picture, frame, size } = drawn;
  const { boxes, height } = picture;
  draw(canvas, { boxes, height, width: viewport.width }, linesOf(boxes, viewport), viewport.pitch);
  drawHeadings(viewport.levels);
  follow(canvas.parentElement, viewport, picture);
  return { ...remember(root, picture), opening, within, frame, size, hasLong: viewport.hasLong };
}

/** While people read in the same window, words may shrink to make space for late answers, and never grow. */
function sizesFor(most, page) {
  return [...LARGER, 1, ...(page ? SMALLER : [])].filter((size) => size <= most);
}

function largest(canvas, root, same, sizes) {
  for (const size of sizes.slice(0, -1)) {
    const drawn = layOut(canvas, root, same, size);
    if (drawn.fits) return drawn;
  }
  return layOut(canvas, root, same, sizes[sizes.length - 1]);
}

function layOut(canvas, root, same, size) {
  canvas.parentElement.style.setProperty("--size", size);
  const viewport = measureViewport(canvas, root, same);
  const spare = choose(root, { ...LIMITS, answers: LIMITS.answers * viewport.strips });
  setRoles(root);
  measure(root, viewport.key);
  const frame = `${viewport.key} ${viewport.height}`;
  const previous = same && same.frame === frame ? same : null;
  const space = spaceFor(viewport, previous);
  const picture = layout(root, spare, space);
  const fits = size > 1 ? isRoomy(root, spare, viewport, picture, previous ? 0 : space.late) : showsAnswers(spare);
  setRoles(root);
  return { viewport, picture, frame, size, fits };
}

function isRoomy(root, spare, viewport, picture, late) {
  const isWhole = spare.every((node) => node.isShown) && !isCut(root);
  return isWhole && viewport.lastColumn <= viewport.shown && picture.free >= late;
}

function showsAnswers(spare) {
  return spare.every((node) => node.isShown || node.role !== "answer");
}
