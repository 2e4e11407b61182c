/** The nested lists of the page as a plain tree for layout.js. */
import { tallyOf } from "../tally.js";

/** Read the tree whose root item is `item`; `focus` is the id of the node that the room is asked about. */
export function readTree(item, focus, isFinished) {
  const root = readItem(item);
  if (!isFinished) markLive(root, focus);
  return root;
}

function readItem(item) {
  const { depth, kind, cause, asked, stage, opened, state } = item.dataset;
  const node = {
    element: item,
    id: item.id.slice("node-".length),
    depth: Number(depth),
    tally: tallyOf(item.querySelector(":scope > .node")),
    isTheme: kind === "theme",
    isCause: Boolean(cause),
    isAsked: asked === "open",
    stage,
    isBusy: stage === "writing" || stage === "voting",
    opened: Number(opened || 0),
    isGone: Boolean(state) && state !== "here",
    isFresh: item.hasAttribute("data-newest"),
    children: [],
  };
  node.children = itemsIn(item, "under").flatMap(withMembers);
  return node;
}

/** A theme replaces its members, except those that are asked about, lead on or are causes. */
function withMembers(item) {
  const node = readItem(item);
  if (!node.isTheme) return [node];
  const members = itemsIn(item, "inside").map(readItem);
  const own = members.filter((member) => member.children.length || member.isCause || member.isAsked);
  node.within = members.filter((member) => !own.includes(member));
  node.count = node.within.length || 1;
  node.gathers = members.length;
  own.forEach((member) => { member.theme = node; });
  return [node, ...own];
}

function itemsIn(item, kind) {
  const list = item.querySelector(`:scope > .${kind}`);
  return list ? [...list.children] : [];
}

/**
 * The way from the question to the why in focus is live, and is the straight line. That is the why asked
 * last, even if it is settled: the room then looks at its result. The ways to other whys in which the room
 * is writing or voting are live too. Those that are only open for reading are not, and give space to the
 * others.
 */
function markLive(root, focus) {
  const asked = [];
  walk(root, [], (node, way) => { if (node.opened) asked.push(way); });
  asked.sort((one, other) => endOf(one).opened - endOf(other).opened);
  const main = asked.find((way) => endOf(way).id === focus) || asked[asked.length - 1];
  for (const way of asked.filter((each) => each === main || (endOf(each).isAsked && endOf(each).isBusy))) {
    way.forEach((node) => { node.isLive = true; });
    endOf(way).isOpen = true;
  }
  if (main) main.forEach((node) => { node.isMain = true; });
  root.main = main ? endOf(main) : null;
}

function walk(node, above, visit) {
  const way = [...above, node];
  visit(node, way);
  node.children.forEach((child) => walk(child, way, visit));
}

function endOf(way) {
  return way[way.length - 1];
}
