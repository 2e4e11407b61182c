/** The picture of the tree: what is shown and where. Pure: heights in, places out. No DOM here. */

import { foldByRule, foldMost, show, shownChildren } from "./fold.js";
import { pack } from "./pack.js";
import { countOf, keepsHeights, keepsStrips } from "./previous-layout.js";
import { annotate } from "./annotate.js";

const TRIES = 40;
const ROUNDING = 0.01; // px
const BELOW = 0.6; // of the free space is below the first answers
const LEANS = [0, -0.2, 0.2, -0.35, 0.35, -0.5, 0.5];

/**
 * Choose what may be shown, so that only that much needs to be measured.
 * `limits`: {group, answers}. Returns the nodes that may be folded as well, in that order.
 */
export function choose(root, limits) {
  annotate(root);
  const spare = foldByRule(root, limits);
  foldMost(root, spare, 0);
  return spare;
}

/**
 * Place the chosen nodes (each with its measured `height`) in a space of
 * {height, late, gap, leastGap, widestGap, moreHeight, strips, span, previous}, all in px; fold until it fits.
 * `previous` is what previous-layout.js remembers of the picture before, or null; `late` is kept free for late answers.
 * Returns {boxes, height, middle, gap, free, laidOut}: boxes have `x` in columns from 0 and `y` of their middle in px;
 * `free` is the space that is left, in px, less than 0 if what cannot be folded is too high.
 */
export function layout(root, spare, space) {
  root.column = 0;
  const answers = countOf(root);
  // The first few answers are in the middle. If nothing moved for later ones, half the screen would stay empty.
  if (space.previous && answers < 2 * space.previous.laidOut && keepsHeights(space.previous, root)) {
    const asBefore = { ...space, gap: space.previous.gap };
    if (holdsAll(root, spare, asBefore, space)) {
      return { ...place(root, pack(root, asBefore), asBefore), laidOut: space.previous.laidOut };
    }
  }
  const fresh = { ...space, previous: null };
  foldToFit(root, spare, fresh);
  const contour = spread(root, fresh);
  return { ...place(root, contour, fresh), laidOut: answers };
}

/** Does the previous layout show as much as a new one would? */
function holdsAll(root, spare, asBefore, space) {
  const count = (place) => { foldToFit(root, spare, place); return spare.filter((node) => node.isShown).length; };
  const shown = count(asBefore);
  if (!fits(root, asBefore)) return false;
  if (shown === spare.length) return true;
  return count({ ...space, previous: null }) <= shown && count(asBefore) === shown;
}

function foldToFit(root, spare, space) {
  let low = 0;
  let high = spare.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    foldMost(root, spare, middle);
    if (fits(root, space)) high = middle;
    else low = middle + 1;
  }
  foldMost(root, spare, low);
  bringBack(root, spare.slice(0, low).reverse(), space);
}

/** What folded first may still fit beside what folded last. */
function bringBack(root, folded, space) {
  for (const node of folded.slice(0, TRIES)) {
    show(root, node, true);
    if (!fits(root, space)) show(root, node, false);
  }
}

/** Try leaning the open answers before giving up; `space.bias` is left at what fits, or misses least. */
function fits(root, space) {
  if (space.previous) return fitsAsBefore(root, space);
  let least = Infinity;
  for (const bias of LEANS) {
    const height = extent(pack(root, { ...space, bias }));
    if (height < least) [least, space.bias] = [height, bias];
    if (height <= space.height) return true;
  }
  return false;
}

function fitsAsBefore(root, space) {
  const { top, bottom } = edgesOf(pack(root, space));
  const { middle } = space.previous;
  return keepsStrips(space.previous, root) && middle + top >= -ROUNDING && middle + bottom <= space.height + ROUNDING;
}

/** Let the rows breathe as far as the height allows, late answers being left their space. */
function spread(root, space) {
  if (!fits(root, space)) space.gap = space.leastGap;
  if (!fits(root, space)) return pack(root, space);
  let high = space.widestGap;
  for (let step = 0; step < 6; step += 1) {
    const gap = (space.gap + high) / 2;
    if (extent(pack(root, { ...space, gap })) <= space.height - space.late) space.gap = gap;
    else high = gap;
  }
  return pack(root, space);
}

/** The live path rests at half height where the rest allows; what is too tall starts at the top. */
function place(root, contour, space) {
  const { top, bottom } = edgesOf(contour);
  const height = Math.max(space.height, bottom - top);
  const free = height - (bottom - top);
  const late = Math.max(root.isOpen ? free * BELOW : 0, Math.min(space.late, free)); // no path comes to the first
  const middle = space.previous ? space.previous.middle : Math.min(Math.max(height / 2, -top), height - bottom - late);
  root.y = middle;
  const boxes = [];
  settle(root, boxes);
  return { boxes, height, middle, gap: space.gap, free: space.height - (bottom - top) };
}

function settle(node, boxes) {
  const below = shownChildren(node);
  if (node.folded) below.push(node.more);
  for (const box of below) {
    box.y = node.y + box.dy;
    box.x = box.column - 1;
    boxes.push(box);
    if (!box.isMore) settle(box, boxes);
  }
}

function extent(contour) {
  const { top, bottom } = edgesOf(contour);
  return bottom - top;
}

function edgesOf({ top, bottom }) {
  return { top: Math.min(...top.filter(Number.isFinite), 0), bottom: Math.max(...bottom.filter(Number.isFinite), 0) };
}
