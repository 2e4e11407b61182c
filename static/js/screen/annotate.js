/** What each node is to the picture, before anything is folded or placed. No DOM here. */

/**
 * Give every node below `root` its role, its strength among its siblings and its place in the order
 * of folding.
 *
 * In: `children`, `depth`, `tally`, `isTheme`, `isCause`, `isLive` (on the way to an open why),
 * `isOpen` (that why is about this node), `isFresh`. Added: `parent`, `role` (path, answer, rest or whole),
 * `below` (answers under it), `distance` (steps from the live path), `isKept` (never folded).
 */
export function annotate(root, isFinished = false) {
  root.distance = 0;
  root.role = "path";
  visit(root, isFinished);
  return root;
}

/** The level of the answers to the deepest open why; 0 if none is open. */
export function levelOfAnswers(node) {
  return deepest(node, (each) => (each.isOpen ? each.depth + 1 : 0));
}

/** The level of the deepest node that is never folded. */
export function levelKept(node) {
  return deepest(node, (each) => Math.max(each.isOpen ? each.depth + 1 : 0, each.isCause ? each.depth : 0));
}

function deepest(node, levelOf) {
  return node.children.reduce((level, child) => Math.max(level, deepest(child, levelOf)), levelOf(node));
}

function visit(node, isFinished) {
  node.below = 0;
  node.isKept = node.isLive || node.isCause;
  for (const child of node.children) {
    child.parent = node;
    child.role = roleOf(child, isFinished);
    child.distance = child.role === "path" || child.role === "answer" ? 0 : node.distance + 1;
    visit(child, isFinished);
    node.below += child.below + (child.count || 1);
    node.isKept = node.isKept || child.isKept;
  }
  byStrength(node.children).forEach((child, place) => { child.strength = place; });
  node.isKept = node.isKept || (node.isFresh && node.role === "answer");
}

function roleOf(node, isFinished) {
  if (isFinished) return "whole";
  if (node.isLive) return "path";
  return node.parent.isOpen ? "answer" : "rest";
}

/** Themes first, then dots, then how much was asked below; equals stay in the room's shuffle. */
function byStrength(siblings) {
  return [...siblings].sort((a, b) =>
    Number(b.isTheme) - Number(a.isTheme) || b.tally - a.tally || b.below - a.below);
}
