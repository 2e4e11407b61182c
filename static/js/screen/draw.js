/** Put the places on the page: nodes by where they begin and by top, lines as one drawing, rows for what is folded. */
import { keepCount } from "../keep-count.js";
import { interpolate, ngettext } from "../translate.js";

/**
 * `canvas` is the tree's positioned element; it contains `.links` (svg) and `.folds` beside the lists.
 * `picture` is {boxes, width, height} in px, but for the boxes' `x`, which counts in `pitch` px.
 */
export function draw(canvas, picture, lines, pitch = 1) {
  canvas.style.height = `${picture.height}px`;
  canvas.style.width = `${picture.width}px`;
  picture.boxes.forEach((box) => { if (!box.isMore) put(nodeOf(box), box, pitch); });
  drawFolds(canvas.querySelector(".folds"), picture.boxes.filter((box) => box.isMore), pitch);
  drawLinks(canvas.querySelector(".links"), lines);
}

/** Show the headings of the first `levels` columns. Levels of which nothing is shown have none. */
export function drawHeadings(levels) {
  document.querySelectorAll("#columns h2").forEach((heading, place) => {
    heading.classList.toggle("not-drawn", place >= levels);
  });
}

/** A canvas that is not drawn on is as wide and as high as its outline. */
export function erase(canvas) {
  canvas.style.height = "";
  canvas.style.width = "";
}

function nodeOf(box) {
  return box.element.querySelector(":scope > .node");
}

function put(element, box, pitch) {
  element.style.insetInlineStart = `${Math.round(box.x * pitch)}px`;
  element.style.top = `${Math.round(box.y - box.height / 2)}px`;
}

function drawFolds(holder, rows, pitch) {
  keepCount(holder, rows.length, "p");
  rows.forEach((row, place) => {
    const line = holder.children[place];
    const words = moreAnswers(row.of.folded);
    if (line.textContent !== words) line.textContent = words;
    put(line, row, pitch);
  });
}

function moreAnswers(n) {
  return interpolate(ngettext("%(n)s more answer", "%(n)s more answers", n), { n });
}

function drawLinks(svg, lines) {
  keepCount(svg, lines.length, "path");
  lines.forEach((line, place) => {
    const path = svg.children[place];
    path.setAttribute("d", line.d);
    path.setAttribute("class", `${line.kind} d${((line.depth - 1) % 5) + 1}`);
    if (line.width) path.setAttribute("stroke-width", line.width.toFixed(1));
    else path.removeAttribute("stroke-width");
  });
}
