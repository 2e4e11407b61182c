/** What a finished picture may show, and in which order it is folded. No DOM here. */

import { shownChildren } from "../fold.js";
import { annotate } from "../annotate.js";

const MOST = 90; // answers up to which all of them are tried before each group keeps its strongest
const GROUP = 3; // of each, in a larger tree

/**
 * Set `isShown` on every node below `root`, so that only so many are measured. Returns those that may
 * be folded: ends and side branches first, lines that lead on last, causes and what leads to them never.
 */
export function chooseWhole(root) {
  annotate(root, true);
  const spare = [];
  open(root, root.below <= MOST ? Infinity : GROUP, spare);
  return spare.sort((a, b) => worth(a) - worth(b) || b.strength - a.strength);
}

function open(node, limit, spare) {
  let left = limit - node.children.filter((child) => child.isKept).length;
  for (const child of [...node.children].sort((a, b) => a.strength - b.strength)) {
    child.isShown = child.isKept || left > 0;
    if (child.isKept) continue;
    left -= 1;
    if (child.isShown) spare.push(child);
  }
  for (const child of shownChildren(node)) open(child, limit, spare);
}

/** Folding the strongest of a group frees no row, so lines stay longer than their side branches. */
function worth(node) {
  const line = node.strength === 0 ? 1000 : 0;
  return line + node.below * 10 + Math.min(node.tally, 9);
}
