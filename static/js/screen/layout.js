/** The picture of the tree: what is shown and where. Pure: heights in, places out. No DOM here. */

import { foldByRule, foldMost, show, shownChildren } from "./fold.js";
import { pack } from "./pack.js";
import { survey } from "./survey.js";

const TRIES = 40;
const LEANS = [0, -0.2, 0.2, -0.35, 0.35, -0.5, 0.5];

/**
 * Choose what may be shown, so that only that much needs to be measured.
 * `limits`: {group, answers}. Answers the nodes that may still fold, first to go first.
 */
export function choose(root, limits) {
  survey(root);
  const spare = foldByRule(root, limits);
  foldMost(root, spare, 0);
  return spare;
}

/**
 * Place the chosen nodes (each with its measured `height`) in a room of
 * {height, gap, leastGap, widestGap, moreHeight, strips, span}, all in px; fold until it fits.
 * Answers {boxes, height}: boxes have `x` in columns from 0 and `y` of their middle in px.
 */
export function layout(root, spare, room) {
  root.column = 0;
  foldToFit(root, spare, room);
  const contour = spread(root, room);
  return place(root, contour, room);
}

function foldToFit(root, spare, room) {
  let low = 0;
  let high = spare.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    foldMost(root, spare, middle);
    if (fits(root, room)) high = middle;
    else low = middle + 1;
  }
  foldMost(root, spare, low);
  bringBack(root, spare.slice(0, low).reverse(), room);
}

/** What folded first may still fit beside what folded last. */
function bringBack(root, folded, room) {
  for (const node of folded.slice(0, TRIES)) {
    show(root, node, true);
    if (!fits(root, room)) show(root, node, false);
  }
}

/** Try leaning the open answers before giving up; `room.bias` is left at what fits, or misses least. */
function fits(root, room) {
  let least = Infinity;
  for (const bias of LEANS) {
    const height = extent(pack(root, { ...room, bias }));
    if (height < least) [least, room.bias] = [height, bias];
    if (height <= room.height) return true;
  }
  return false;
}

/** Let the rows breathe as far as the height allows. */
function spread(root, room) {
  let low = fits(root, room) ? room.gap : room.leastGap;
  room.gap = low;
  if (!fits(root, room)) return pack(root, room);
  let high = room.widestGap;
  for (let step = 0; step < 6; step += 1) {
    const gap = (low + high) / 2;
    if (extent(pack(root, { ...room, gap })) <= room.height) low = gap;
    else high = gap;
  }
  return pack(root, { ...room, gap: low });
}

/** The live path rests at half height where the rest allows; what is too tall starts at the top. */
function place(root, contour, room) {
  const top = Math.min(...contour.top.filter(Number.isFinite), 0);
  const bottom = Math.max(...contour.bottom.filter(Number.isFinite), 0);
  const height = Math.max(room.height, bottom - top);
  const middle = Math.min(Math.max(height / 2, -top), height - bottom);
  root.y = middle;
  const boxes = [];
  settle(root, boxes);
  return { boxes, height, middle };
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
  const top = Math.min(...contour.top.filter(Number.isFinite), 0);
  const bottom = Math.max(...contour.bottom.filter(Number.isFinite), 0);
  return bottom - top;
}
