/** The lines of a finished picture, as path data: thicker with the endings behind them. No DOM here. */

import { round } from "../links.js";

const MANY = 12; // endings below which the thickest line is not yet reached

/** Each line to a box of `picture` as {d, kind, depth, width}; `space` has {left, air, unit} px. */
export function linesOfWhole(root, picture, space) {
  return picture.boxes.filter((box) => !box.isMore).map((box) => ({
    d: path(box, root, space), kind: "whole", depth: box.depth, width: thickness(box, root) * space.unit,
  }));
}

function path(box, root, space) {
  const { parent } = box;
  const from = parent.depth ? { x: endOf(parent, space), y: parent.y } : { x: -space.left, y: root.y };
  const [start, end] = [`M${round(from.x)} ${round(from.y)}`, `${round(box.x)} ${round(box.y)}`];
  if (Math.abs(from.y - box.y) < 0.5) return `${start}L${end}`;
  const middle = round((from.x + box.x) / 2);
  return `${start}C${middle} ${round(from.y)} ${middle} ${round(box.y)} ${end}`;
}

function endOf(parent, space) {
  return parent.x + parent.wide + (parent.form === "bead" ? 0 : space.air);
}

/** In units of a thin line: grows with the share of endings that it leads to. */
function thickness(box, root) {
  return 0.9 + 5 * (endings(box) / Math.max(MANY, endings(root))) ** 0.8;
}

function endings(node) {
  if (!node.children.length) return 1;
  return node.children.reduce((sum, child) => sum + endings(child), 0);
}
