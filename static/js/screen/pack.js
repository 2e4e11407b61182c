/** Rows packed by column contour: a dead end takes no space to its right. No DOM here. */

import { shownChildren } from "./fold.js";
import { placesOf } from "./previous-layout.js";
import { stackHeight, strips } from "./strips.js";

const STRANGERS = 1.25;
const LOW = 0.6; // of the space: one more strip is better than strips as tall as the screen

/**
 * Place what is shown under `node`: sets `dy` (from the parent's middle) and `column` on each, and
 * returns the contour {top, bottom} of the subtree by column, its own middle being 0.
 */
export function pack(node, space) {
  const contour = { top: [], bottom: [] };
  const boxes = boxesUnder(node, space);
  node.strips = node.isOpen && boxes.every((box) => !hasShown(box)) ? space.strips : 1;
  if (node.isOpen && space.previous) {
    packAsBefore(boxes, contour, node, { ...space, strips: node.strips });
  } else if (node.strips > 1) {
    packStrips(boxes, contour, node, space);
  } else {
    packGroup(boxes, contour, node, space);
  }
  if (node.depth > 0) cover(contour, node.column, -node.height / 2, node.height / 2);
  return contour;
}

function boxesUnder(node, space) {
  const boxes = shownChildren(node);
  for (const box of boxes) Object.assign(box, { column: node.column + 1, strip: 0 });
  if (!node.folded) return boxes;
  node.more = {
    isMore: true, of: node, column: node.column + 1, strip: 0, depth: node.depth + 1, height: space.moreHeight,
    children: [], folded: 0,
  };
  return [...boxes, node.more];
}

function hasShown(box) {
  return box.children.some((child) => child.isShown);
}

function packGroup(boxes, contour, node, space) {
  for (const box of boxes) {
    const shape = pack(box, space);
    box.dy = contour.bottom.length ? clearance(contour, shape, box.column, space.gap) : 0;
    merge(contour, shape, box.dy);
  }
  const middle = middleOf(boxes, node.isOpen ? space.bias : 0);
  for (const box of boxes) box.dy -= middle;
  shift(contour, -middle);
}

/** A parent is at the height of its live child, else midway between its first and last child;
    where space is short the open answers may lean to one side of the live path (`bias`, -0.5 to 0.5). */
function middleOf(boxes, bias) {
  if (!boxes.length) return 0;
  const main = boxes.find((box) => box.isMain) || boxes.find((box) => box.role === "path");
  if (main) return main.dy;
  const nodes = boxes.length > 1 ? boxes.filter((box) => !box.isMore) : boxes;
  const [first, last] = [nodes[0].dy, nodes[nodes.length - 1].dy];
  return first + (last - first) * (0.5 + bias);
}

function packStrips(boxes, contour, node, space) {
  const split = strips(boxes, space.strips, space.height * LOW, space.gap);
  const height = Math.max(...split.map((strip) => stackHeight(strip, space.gap)));
  split.forEach((strip, place) => {
    let y = -height / 2;
    for (const box of strip) {
      box.column = node.column + 1 + place * space.span;
      box.strip = place;
      box.dy = y + box.height / 2;
      y += box.height + space.gap;
    }
  });
  coverStrips(contour, node, space, -height / 2, height / 2);
}

/** Keep the previous places, and put what is new after them. */
function packAsBefore(boxes, contour, node, space) {
  const { places } = space.previous.groups.get(node.id);
  const floor = space.height - space.previous.middle;
  const full = Math.min(floor, fullStrip(places, space));
  placesOf(boxes, places, { ...space, floor, full }).forEach(({ strip, top }, nth) => {
    const box = boxes[nth];
    const shape = pack(box, space);
    Object.assign(box, { strip, column: node.column + 1 + strip * space.span, dy: top + box.height / 2 });
    if (space.strips === 1) merge(contour, shape, box.dy);
    else coverStrips(contour, node, space, top, top + box.height);
  });
}

/** Where a strip that had no end would begin the next one. */
function fullStrip(places, space) {
  const stood = [...places.values()];
  const top = Math.min(...stood.map((place) => place.top));
  return Math.max(top + space.height * LOW, ...stood.map((place) => place.top + place.height));
}

function coverStrips(contour, node, space, top, bottom) {
  const last = node.column + Math.ceil(space.strips * space.span);
  for (let column = node.column + 1; column <= last; column += 1) cover(contour, column, top, bottom);
}

/** In a deeper column, answers to different whys are further apart than siblings. */
function clearance(above, below, own, gap) {
  let dy = -Infinity;
  below.top.forEach((top, column) => {
    const air = column === own ? gap : gap * STRANGERS;
    if (above.bottom[column] !== undefined) dy = Math.max(dy, above.bottom[column] + air - top);
  });
  return dy;
}

function merge(contour, shape, dy) {
  shape.top.forEach((top, column) => cover(contour, column, top + dy, shape.bottom[column] + dy));
}

function cover(contour, column, top, bottom) {
  contour.top[column] = Math.min(contour.top[column] ?? Infinity, top);
  contour.bottom[column] = Math.max(contour.bottom[column] ?? -Infinity, bottom);
}

function shift(contour, dy) {
  contour.top.forEach((top, column) => { contour.top[column] = top + dy; });
  contour.bottom.forEach((bottom, column) => { contour.bottom[column] = bottom + dy; });
}
