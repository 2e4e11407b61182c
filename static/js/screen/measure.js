/** How tall and how wide each shown node's words are. Kept until its words, role or column change. */
import { interpolate, ngettext } from "../translate.js";
import { runsLeft } from "./direction.js";

let known = new WeakMap();

/** A font has loaded, so the widths of words have changed. */
export function forgetSizes() {
  known = new WeakMap();
}

/** Give every shown node the role that its size depends on. Writing only: no layout is forced here. */
export function setRoles(root) {
  for (const child of root.children) {
    const role = child.isShown ? child.role : "folded";
    if (child.element.dataset.role !== role) child.element.dataset.role = role;
    if (child.isTheme) countMembers(child);
    if (child.isShown) setRoles(child);
  }
}

/** A theme says how many answers it contains; it hides those that are not shown on their own. */
function countMembers(theme) {
  for (const member of theme.within) member.element.dataset.role = "folded";
  const n = theme.gathers;
  const words = interpolate(ngettext("%(n)s answer", "%(n)s answers", n), { n });
  const holder = theme.element.querySelector(":scope > .node .gathers");
  if (holder && holder.textContent !== words) holder.textContent = words;
}

/**
 * Set `height`, `disc` and `right` on each, in px: the width of its disc, and the end of its longest line from where
 * the node begins.
 */
export function measure(root, size) {
  const shown = shownBelow(root);
  const fresh = shown.filter((node) => !isKnown(node, size));
  // All writing, then all reading, then all writing: each change between them lays the page out again.
  fresh.forEach(({ element }) => { said(element).style.width = ""; });
  const sizes = fresh.map(sizeOf);
  fresh.forEach((node, place) => {
    known.set(boxOf(node.element), { key: keyOf(node, size), measured: settle(node.element, sizes[place]) });
  });
  shown.forEach((node) => Object.assign(node, known.get(boxOf(node.element)).measured));
}

/** Whether the words of an answer or of a step to the open whys are too long for the lines that they have. */
export function isCut(root) {
  return shownBelow(root).some((node) => {
    if (node.role === "rest") return false;
    const words = saying(boxOf(node.element));
    return words.scrollHeight > words.clientHeight * 1.1; // letters that reach below the last line are not cut
  });
}

function shownBelow(node) {
  return node.children.filter((child) => child.isShown).flatMap((child) => [child, ...shownBelow(child)]);
}

function isKnown(node, size) {
  const before = known.get(boxOf(node.element));
  return Boolean(before) && before.key === keyOf(node, size);
}

function keyOf(node, size) {
  const box = boxOf(node.element);
  return `${node.role} ${node.isCause} ${size} ${box.textContent}`;
}

function sizeOf({ element, isCause }) {
  const box = boxOf(element);
  const words = document.createRange();
  words.selectNodeContents(saying(box));
  const lines = [...words.getClientRects()];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const edge = box.getBoundingClientRect();
  const edges = isCause ? edgesOf(said(element)) : [0, 0];
  const tally = box.querySelector(".tally");
  return {
    height: box.offsetHeight,
    end: edges[1] + (runsLeft(box) ? edge.right - left : right - edge.left),
    block: isCause ? Math.ceil(right - left + edges[0] + edges[1]) + 1 : 0,
    disc: box.querySelector(".d").offsetWidth,
    tally: { element: tally, width: tally.offsetWidth, air: tally.offsetHeight / 2 },
  };
}

/** Once the session is over a cause is shown in its settled wording. */
function saying(box) {
  const wording = box.querySelector(".wording");
  return wording && wording.offsetWidth > 1 ? wording : box.querySelector(".words");
}

function edgesOf(block) {
  const style = getComputedStyle(block);
  const edge = parseFloat(style.borderRightWidth);
  return [parseFloat(style.paddingLeft) + edge, parseFloat(style.paddingRight) + edge];
}

/** The block of a cause is as wide as its words; a tally is next to the longest line. */
function settle(element, { height, end, block, disc, tally }) {
  if (block) said(element).style.width = `${block}px`;
  if (!tally.width) return { height, disc, right: end };
  tally.element.style.insetInlineStart = `${Math.round(end + tally.air)}px`;
  return { height, disc, right: end + tally.air + tally.width };
}

function boxOf(element) {
  return element.querySelector(":scope > .node");
}

function said(element) {
  return boxOf(element).querySelector(".said");
}
