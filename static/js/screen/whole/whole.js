/** The finished picture on the screen: choose, measure, place, draw. */

import { draw } from "../draw.js";
import { measure, setRoles } from "../measure.js";
import { chooseWhole } from "./choose.js";
import { layoutWhole } from "./layout.js";
import { linesOfWhole } from "./links.js";

const WIDTHS = [20, 15, 11]; // em: how wide the words of an answer may be

/** Draw the tree below `root` on `canvas`; returns whether some answers are beads. */
export function drawWhole(canvas, root) {
  const frame = canvas.parentElement;
  const space = spaceOf(canvas, frame);
  const spare = chooseWhole(root);
  setRoles(root);
  const picture = layoutWhole(root, spare, space, (place) => {
    frame.style.setProperty("--wide", `${WIDTHS[place]}em`);
    measure(root, `whole ${WIDTHS[place]} ${space.text}`);
  });
  for (const box of picture.boxes) {
    if (box.form === "bead") box.role = "bead";
    box.height = box.high;
  }
  setRoles(root);
  const size = { width: Math.max(space.width, picture.width), height: Math.max(space.height, picture.height) };
  const down = Math.max(0, (space.height - picture.height) / 2);
  for (const box of [root, ...picture.boxes]) box.y += down;
  draw(canvas, { ...picture, ...size }, linesOfWhole(root, picture, space));
  frame.scrollTo(0, 0);
  return picture.boxes.some((box) => box.form === "bead");
}

function spaceOf(canvas, frame) {
  const style = getComputedStyle(frame);
  const text = parseFloat(getComputedStyle(canvas).fontSize);
  const left = parseFloat(style.paddingLeft);
  return {
    width: frame.clientWidth - left - parseFloat(style.paddingRight),
    height: frame.clientHeight - canvas.offsetTop - text * 0.6,
    text, left,
    lead: text * 1.1, widestLead: text * 3, beadLead: text * 0.4, gap: text * 0.3, widestGap: text * 1.2,
    more: { width: text * 7.5, height: text * 0.9 },
    air: text * 0.4, unit: text * 0.13, widths: WIDTHS.length,
  };
}
