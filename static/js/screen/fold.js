/** Which nodes are shown, and the rows that count the rest. Branches fold. No DOM here. */

import { levelOfAnswers } from "./annotate.js";

const NEVER = Infinity;

/** Set `isShown` by the rules that do not depend on space. Returns the nodes that may be folded as well. */
export function foldByRule(root, limits) {
  const limitOf = limitsFor(limits);
  const spare = [];
  // What rests beside an open why is shown no further than its answers, which need the space.
  open(root, limitOf, spare, levelOfAnswers(root) || NEVER);
  return spare.sort((a, b) => worth(a) - worth(b) || b.strength - a.strength);
}

/** Fold the first `count` of `spare` and show the others, with rows that count what is folded. */
export function foldMost(root, spare, count) {
  spare.forEach((node, place) => { node.isShown = place >= count; });
  countFolded(root);
}

/** Fold or show one node. */
export function show(root, node, isShown) {
  node.isShown = isShown;
  countFolded(root);
}

export function shownChildren(node) {
  return node.children.filter((child) => child.isShown);
}

function limitsFor(limits) {
  return (node) => {
    if (node.isPaged) return NEVER;
    if (node.isOpen) return limits.answers;
    if (node.role === "path") return limits.group;
    return node.children.some((child) => child.isKept) ? 0 : 1;
  };
}

function open(node, limitOf, spare, deepest) {
  const present = node.children.filter((child) => !child.isElsewhere);
  const kept = present.filter((child) => child.isKept).length;
  const limit = Math.max(limitOf(node), kept);
  let left = node.depth < deepest ? limit - kept : 0;
  const others = present.filter((child) => !child.isKept).sort((a, b) => a.strength - b.strength);
  if (node.isPaged) others.forEach((child, place) => { child.strength = place; });
  node.children.forEach((child) => { child.isShown = child.isKept && !child.isElsewhere; });
  for (const child of others) {
    if (left > 0) {
      child.isShown = true;
      left -= 1;
      if (worth(child) < NEVER) spare.push(child);
    }
  }
  for (const child of shownChildren(node)) open(child, limitOf, spare, deepest);
}

/** How long a node stays: the farthest from the live path is folded first, 3 open answers never. */
function worth(node) {
  if (node.role === "answer") return worthOfAnswer(node.strength);
  return node.distance > 3 ? -node.distance : [NEVER, 50, 30, 10][node.distance];
}

function worthOfAnswer(place) {
  if (place < 3) return NEVER;
  if (place < 5) return 60;
  return place < 8 ? 40 : 20;
}

/** `node.folded`: the number in its row "13 more answers"; 0 means no row. */
function countFolded(node, counter = node) {
  node.folded = 0;
  for (const child of node.children) {
    if (child.isElsewhere) continue;
    if (!child.isShown) counter.folded += child.below + (child.count || 1);
    else countFolded(child, counterBelow(child, counter));
  }
}

/** 1 row counts a whole resting branch, so that the picture is not full of counts. */
function counterBelow(node, counter) {
  const isCounter = node.role === "path" || node.role === "answer" || node.distance === 1;
  return isCounter && (node.isOpen || shownChildren(node).length) ? node : counter;
}
