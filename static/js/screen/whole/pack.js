/**
 * A finished tree packed without columns: each node begins where its parent ends, and each branch
 * is as near to the others as its own outline allows. No DOM here.
 */

import { shownChildren } from "../fold.js";

/**
 * Set `x` (left edge) and `y` (middle) of all that is shown under `root`, in px, and return
 * {boxes, width, height}. Nodes have their `form`, and their `disc`, `right` and `height` as measured.
 */
export function packWhole(root, space) {
  root.x = 0;
  root.wide = 0;
  const boxes = [];
  setAcross(root, space, boxes);
  const outline = setDown(root, space);
  const top = Math.min(0, ...outline.map((part) => part.top));
  const bottom = Math.max(0, ...outline.map((part) => part.bottom));
  root.y = -top;
  for (const box of boxes) box.y = box.parent.y + box.dy;
  const width = Math.max(0, ...boxes.map((box) => box.x + box.wide));
  return { boxes, width, height: bottom - top };
}

function setAcross(node, space, boxes) {
  node.after = boxesUnder(node, space);
  for (const box of node.after) {
    box.parent = node;
    box.x = node.depth ? node.x + node.wide + leadAfter(node, space) : 0;
    boxes.push(box);
    if (!box.isMore) setAcross(box, space, boxes);
  }
}

function boxesUnder(node, space) {
  const boxes = shownChildren(node);
  for (const box of boxes) {
    box.wide = box.form === "bead" ? box.disc : box.right;
    box.high = box.form === "bead" ? box.disc : box.height;
  }
  if (!node.folded) return boxes;
  const { width, height } = space.more;
  const more = { isMore: true, of: node, depth: node.depth + 1, wide: width, high: height, height };
  boxes.splice(placeOfMore(boxes), 0, more);
  return boxes;
}

/** The count is right below an end, not far below what the last child leads to. */
function placeOfMore(boxes) {
  let place = boxes.length; // some halls have computers that are older than findLastIndex
  while (place > 0 && shownChildren(boxes[place - 1]).length) place -= 1;
  return place || boxes.length;
}

/** Beads of a run are close together; a fork needs space for its lines to divide. */
function leadAfter(node, space) {
  return node.form === "bead" && node.after.length === 1 ? space.beadLead : space.lead;
}

/** Set `dy` (from the parent's middle) below `node`; returns its outline around its own middle. */
function setDown(node, space) {
  const below = [];
  for (const box of node.after) {
    const outline = box.isMore ? [outlineOf(box)] : setDown(box, space);
    box.dy = below.length ? clearance(below, outline, space.gap) : 0;
    below.push(...moved(outline, box.dy));
  }
  const middle = middleOf(node.after);
  for (const box of node.after) box.dy -= middle;
  const own = node.depth ? [outlineOf(node)] : [];
  return [...own, ...linesOf(node), ...moved(below, -middle)];
}

function middleOf(boxes) {
  const nodes = boxes.filter((box) => !box.isMore);
  const ends = nodes.length ? nodes : boxes;
  return ends.length ? (ends[0].dy + ends[ends.length - 1].dy) / 2 : 0;
}

function outlineOf(box) {
  return { left: box.x, right: box.x + box.wide, top: -box.high / 2, bottom: box.high / 2 };
}

/** Lines to what is below need their place too. */
function linesOf(node) {
  if (!node.depth || !node.after.length) return [];
  const [first, last] = [node.after[0], node.after[node.after.length - 1]];
  return [{ left: node.x + node.wide, right: first.x, top: first.dy, bottom: last.dy }];
}

function moved(outline, dy) {
  return outline.map((part) => ({ ...part, top: part.top + dy, bottom: part.bottom + dy }));
}

/** How far down `below` must move to be under what is `above`. */
function clearance(above, below, gap) {
  let dy = -Infinity;
  for (const one of above) {
    for (const other of below) {
      const meet = one.left < other.right + gap && other.left < one.right + gap;
      if (meet) dy = Math.max(dy, one.bottom + gap - other.top);
    }
  }
  return Number.isFinite(dy) ? dy : 0;
}
