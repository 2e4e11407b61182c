/** The lines between places, as path data. Pure: no DOM here. */

/** The lines between `boxes` as {d, kind, depth}. Kind is live or rest; `viewport` has {pitch, bend, air} in px. */
export function linesOf(boxes, viewport) {
  const lines = boxes.filter((box) => isJoined(box)).map((box) => line(box, viewport));
  return [...lines.filter(({ kind }) => kind !== "live"), ...lines.filter(({ kind }) => kind === "live")];
}

function isJoined(box) {
  if (box.isMore || box.strip) return false;
  return box.parent.depth > 0;
}

function line(box, viewport) {
  const from = endOf(box.parent, viewport);
  const to = { x: box.x * viewport.pitch - viewport.air, y: box.y };
  const bend = Math.max(from.x, Math.min(to.x - viewport.bend, to.x));
  return { d: curve(from, bend, to), kind: kindOf(box), depth: box.depth };
}

function kindOf(box) {
  return box.role === "path" || box.role === "answer" ? "live" : "rest";
}

function endOf(parent, viewport) {
  return { x: parent.x * viewport.pitch + parent.right + viewport.air * 1.6, y: parent.y };
}

function curve(from, bend, to) {
  const start = Math.abs(from.y - to.y) < 0.5 ? to.x : bend;
  const flat = `M${round(from.x)} ${round(from.y)}H${round(start)}`;
  if (start === to.x) return flat;
  const middle = (start + to.x) / 2;
  return `${flat}C${round(middle)} ${round(from.y)} ${round(middle)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

/** To a tenth of a pixel: more only makes the page longer. */
export function round(px) {
  return Math.round(px * 10) / 10;
}
