/** Put the places on the page: nodes by left and top, lines as one drawing, rows for what is folded. */

import { linesOf } from "./links.js";

const SVG = "http://www.w3.org/2000/svg";

/** `canvas` is the tree's positioned element; it holds `.links` (svg) and `.folds` beside the lists. */
export function draw(canvas, root, picture, beam) {
  canvas.style.height = `${picture.height}px`;
  canvas.style.width = `${beam.width}px`;
  picture.boxes.forEach((box) => { if (!box.isMore) put(nodeOf(box), box, beam); });
  drawFolds(canvas.querySelector(".folds"), picture.boxes.filter((box) => box.isMore), beam);
  drawLinks(canvas.querySelector(".links"), linesOf(root, picture.boxes, beam));
}

/** A canvas that is not drawn on is as wide and as high as its outline. */
export function erase(canvas) {
  canvas.style.height = "";
  canvas.style.width = "";
}

function nodeOf(box) {
  return box.element.querySelector(":scope > .node");
}

function put(element, box, beam) {
  element.style.left = `${Math.round(box.x * beam.pitch)}px`;
  element.style.top = `${Math.round(box.y - box.height / 2)}px`;
}

function drawFolds(holder, rows, beam) {
  while (holder.children.length > rows.length) holder.lastChild.remove();
  while (holder.children.length < rows.length) holder.append(document.createElement("p"));
  rows.forEach((row, place) => {
    const line = holder.children[place];
    const words = `and ${row.of.folded} more ${row.of.folded === 1 ? "answer" : "answers"}`;
    if (line.textContent !== words) line.textContent = words;
    put(line, row, beam);
  });
}

function drawLinks(svg, lines) {
  while (svg.children.length > lines.length) svg.lastChild.remove();
  while (svg.children.length < lines.length) svg.append(document.createElementNS(SVG, "path"));
  lines.forEach((line, place) => {
    const path = svg.children[place];
    path.setAttribute("d", line.d);
    path.setAttribute("class", `${line.kind} d${((line.depth - 1) % 5) + 1}`);
    if (line.width) path.setAttribute("stroke-width", line.width.toFixed(1));
    else path.removeAttribute("stroke-width");
  });
}
