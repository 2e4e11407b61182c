/** The picture of the tree: what is shown and where. Pure: heights in, places out. No DOM here. */

import { foldByRule, foldMost, show, shownChildren } from "./fold.js";
import { pack } from "./pack.js";
import { countOf, flows, stands } from "./still.js";
import { survey } from "./survey.js";

const TRIES = 40;
const ROUNDING = 0.01; // px
const BELOW = 0.6; // of what is free stands below the first answers
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
 * {height, late, gap, leastGap, widestGap, moreHeight, strips, span, still}, all in px; fold until it fits.
 * `still` is what still.js remembers of the picture before, or null; `late` is kept free for late answers.
 * Answers {boxes, height, middle, gap, laidOut}: boxes have `x` in columns from 0 and `y` of their middle in px.
 */
export function layout(root, spare, room) {
  root.column = 0;
  const answers = countOf(root);
  // The first few stand in the middle. Were nothing moved for those that follow, half the wall would stay empty.
  if (room.still && answers < 2 * room.still.laidOut && stands(room.still, root)) {
    const asBefore = { ...room, gap: room.still.gap };
    if (holdsAll(root, spare, asBefore, room)) {
      return { ...place(root, pack(root, asBefore), asBefore), laidOut: room.still.laidOut };
    }
  }
  const anew = { ...room, still: null };
  foldToFit(root, spare, anew);
  const contour = spread(root, anew);
  return { ...place(root, contour, anew), laidOut: answers };
}

/** Whether as much is shown with everything where it was as would be if it were laid out anew. */
function holdsAll(root, spare, asBefore, room) {
  const count = (place) => { foldToFit(root, spare, place); return spare.filter((node) => node.isShown).length; };
  const shown = count(asBefore);
  if (!fits(root, asBefore)) return false;
  if (shown === spare.length) return true;
  return count({ ...room, still: null }) <= shown && count(asBefore) === shown;
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
  if (room.still) return fitsAsBefore(root, room);
  let least = Infinity;
  for (const bias of LEANS) {
    const height = extent(pack(root, { ...room, bias }));
    if (height < least) [least, room.bias] = [height, bias];
    if (height <= room.height) return true;
  }
  return false;
}

function fitsAsBefore(root, room) {
  const { top, bottom } = edgesOf(pack(root, room));
  const { middle } = room.still;
  return flows(room.still, root) && middle + top >= -ROUNDING && middle + bottom <= room.height + ROUNDING;
}

/** Let the rows breathe as far as the height allows, late answers being left their room. */
function spread(root, room) {
  if (!fits(root, room)) room.gap = room.leastGap;
  if (!fits(root, room)) return pack(root, room);
  let high = room.widestGap;
  for (let step = 0; step < 6; step += 1) {
    const gap = (room.gap + high) / 2;
    if (extent(pack(root, { ...room, gap })) <= room.height - room.late) room.gap = gap;
    else high = gap;
  }
  return pack(root, room);
}

/** The live path rests at half height where the rest allows; what is too tall starts at the top. */
function place(root, contour, room) {
  const { top, bottom } = edgesOf(contour);
  const height = Math.max(room.height, bottom - top);
  const free = height - (bottom - top);
  const late = Math.max(root.isOpen ? free * BELOW : 0, Math.min(room.late, free)); // no path comes to the first
  const middle = room.still ? room.still.middle : Math.min(Math.max(height / 2, -top), height - bottom - late);
  root.y = middle;
  const boxes = [];
  settle(root, boxes);
  return { boxes, height, middle, gap: room.gap };
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
