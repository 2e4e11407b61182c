/** How each node of a finished tree is shown: in words, as a bead, or only counted. No DOM here. */

import { shownChildren } from "../fold.js";

/** What may be a bead: nothing, the middles of runs, or forks as well. */
export const NONE = 0;
export const RUNS = 1;
export const FORKS = 2;

/**
 * Give every shown node below `root` its `form` ("words" or "bead"), and each that counts what is
 * folded the number in `folded`. Words stay for why 1, causes and ends, whatever `beads` allows.
 */
export function giveForms(root, beads) {
  root.form = "words";
  root.folded = 0;
  for (const child of root.children) give(child, beads, root);
}

/** `counter` counts what is folded: the nearest node above that has words and something after it. */
function give(node, beads, counter) {
  if (!node.isShown) {
    counter.folded += node.below + (node.count || 1);
    return;
  }
  const after = shownChildren(node).length;
  node.form = isBead(node, after, beads) ? "bead" : "words";
  node.folded = 0;
  const own = node.form === "words" && after ? node : counter;
  for (const child of node.children) give(child, beads, own);
}

function isBead(node, after, beads) {
  if (node.depth === 1 || node.isCause || !after) return false;
  return after === 1 ? beads >= RUNS : beads >= FORKS;
}
