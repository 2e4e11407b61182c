/** What the viewport offers: how wide a column is, how many are in view, what space the rows have; in px. */

import { levelKept } from "./annotate.js";

const COLUMNS = 5;
const GAP = 0.62; // em between rows; where space is short, less
const LEAST_GAP = 0.3;
const LATE = 4.5; // em below the answers, for a late answer of 3 lines
const LONG = 44; // characters; longer answers make the columns slide for a wider one

/** Measure the frame and set the columns' width for the style sheet. `before` is the previous layout, or null. */
export function measureViewport(canvas, root, before) {
  const frame = canvas.parentElement;
  const text = parseFloat(getComputedStyle(canvas).fontSize);
  const style = getComputedStyle(frame);
  const left = parseFloat(style.paddingLeft);
  const width = frame.clientWidth - left - parseFloat(style.paddingRight);
  const hasLong = before ? before.hasLong : isWordy(root.main);
  const columns = columnsFor(width, root, text, hasLong);
  const pitch = Math.floor(width / columns.shown);
  const isTallied = Boolean(root.main) && root.main.children.some((child) => child.tally);
  frame.toggleAttribute("data-tallied", isTallied);
  frame.style.setProperty("--pitch", `${pitch}px`);
  frame.style.setProperty("--span", columns.span);
  frame.style.setProperty("--reach", `${pitch * columns.lastColumn}px`);
  return {
    ...columns, pitch, text, hasLong,
    key: `${pitch} ${columns.span} ${text} ${isTallied}`,
    width: Math.max(width, pitch * columns.lastColumn),
    height: frame.clientHeight - canvas.offsetTop - text * 0.6,
    air: text * 0.22, bend: text * 1.9,
  };
}

/** What layout.js needs to know of it. */
export function spaceFor(viewport, previous) {
  const { height, text, strips, span } = viewport;
  return {
    previous, height, late: text * LATE, gap: text * GAP, leastGap: text * LEAST_GAP, widestGap: text * 1.5,
    moreHeight: text * 0.9, strips, span,
  };
}

function columnsFor(width, root, text, hasLong) {
  const most = Math.max(2, Math.min(COLUMNS, Math.floor(width / (text * 9))));
  const live = root.main ? root.main.depth + 1 : Math.max(1, depthOf(root));
  const deepest = levelKept(root);
  const isLast = deepest <= live;
  const shown = isLast ? most : Math.min(most, deepest);
  const free = isLast ? Math.max(1, shown - live + 1) : 1;
  const isWide = isLast && (free > 1 || hasLong);
  const { span, strips } = isWide ? wide(free) : { span: 1, strips: 1 };
  return { shown, span, strips, levels: Math.max(live, deepest), lastColumn: live - 1 + Math.ceil(span * strips) };
}

/** Long answers need lines of about 35 characters: strips of 1.5 to 2 columns. */
function wide(free) {
  const strips = Math.max(1, Math.floor(free / 1.5));
  return { strips, span: free > 1 ? Math.min(2.2, free / strips) : 2 };
}

function depthOf(node) {
  return node.children.reduce((deepest, child) => Math.max(deepest, depthOf(child)), node.depth);
}

/** Whether half of the answers are long. */
function isWordy(node) {
  if (!node || !node.children.length) return false;
  const long = node.children.filter((child) => wordsOf(child).length > LONG);
  return long.length * 2 >= node.children.length;
}

function wordsOf(node) {
  return node.element.querySelector(":scope > .node .words").textContent;
}
