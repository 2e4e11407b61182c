/** The lines between places, as path data. Pure: no DOM here. */

const MANY = 12; // endings below which the thickest line is not yet reached

/**
 * The lines of a picture of `boxes`; `beam` gives {pitch, disc(role), bend, left} in px.
 * Each is {d, kind, depth, width}: kind live, rest or whole; width only for the whole picture.
 */
export function linesOf(root, boxes, beam) {
  const lines = boxes.filter((box) => isJoined(box)).map((box) => line(box, beam, root));
  return [...lines.filter(({ kind }) => kind !== "live"), ...lines.filter(({ kind }) => kind === "live")];
}

function isJoined(box) {
  if (box.isMore || box.strip) return false;
  return box.parent.depth > 0 || box.role === "whole";
}

function line(box, beam, root) {
  const from = box.parent.depth > 0 ? endOf(box.parent, beam) : { x: -beam.left, y: root.y };
  const to = { x: box.x * beam.pitch - beam.air, y: box.y };
  const bend = Math.max(from.x, Math.min(to.x - beam.bend, to.x));
  const kind = kindOf(box);
  return { d: curve(from, bend, to), kind, depth: box.depth, width: kind === "whole" ? thickness(box, root) * beam.unit : 0 };
}

function kindOf(box) {
  if (box.role === "whole") return "whole";
  return box.role === "path" || box.role === "answer" ? "live" : "rest";
}

function endOf(parent, beam) {
  return { x: parent.x * beam.pitch + parent.right + beam.air * (parent.role === "whole" ? 3 : 1.6), y: parent.y };
}

function curve(from, bend, to) {
  const start = Math.abs(from.y - to.y) < 0.5 ? to.x : bend;
  const flat = `M${round(from.x)} ${round(from.y)}H${round(start)}`;
  if (start === to.x) return flat;
  const middle = (start + to.x) / 2;
  return `${flat}C${round(middle)} ${round(from.y)} ${round(middle)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

/** In units of a thin line: grows with the share of the endings that lie behind it. */
function thickness(box, root) {
  return 0.9 + 5 * (endings(box) / Math.max(MANY, endings(root))) ** 0.8;
}

function endings(node) {
  if (!node.children.length) return 1;
  return node.children.reduce((sum, child) => sum + endings(child), 0);
}

function round(px) {
  return Math.round(px * 10) / 10;
}
