/** Readers keep their place: what is shown stays where it is when a late answer arrives. No DOM here. */

import { shownChildren } from "./fold.js";

/** What the places depend on besides the answers: the open whys, their stages and their themes. */
export function openingOf(root) {
  return openNodes(root).map((node) => [node.id, node.stage, ...themesOf(node)].join(" ")).join();
}

/** What to remember of a picture: its {gap, middle, laidOut} and for each open why where its answers are. */
export function remember(root, { gap, middle, laidOut }) {
  const groups = openNodes(root).map((node) => [node.id, { strips: node.strips, places: placesUnder(node) }]);
  return { gap, middle, laidOut, groups: new Map(groups) };
}

/** How many answers of open whys there are to place. */
export function countOf(root) {
  return openNodes(root).reduce((sum, node) => sum + shownChildren(node).length, 0);
}

/** Whether each answer is as high as it was, so that none covers its neighbour. */
export function keepsHeights({ groups }, root) {
  return openNodes(root).every((node) => {
    const { places } = groups.get(node.id);
    const isAsHigh = ({ id, height }) => !places.has(id) || places.get(id).height === height;
    return places.size && shownChildren(node).every(isAsHigh);
  });
}

/** Whether the answers flow down as many strips as they did. */
export function keepsStrips({ groups }, root) {
  return openNodes(root).every((node) => groups.get(node.id).strips === node.strips);
}

/**
 * Where each of `boxes` goes, as {strip, top, height}: where `places` has it, by id, or else below the
 * last one; at `full` on top of the next of `strips` strips, at `floor` closer or below the shortest.
 * All in px, tops around the middle of the parent.
 */
export function placesOf(boxes, places, { strips, gap, leastGap, full, floor }) {
  const top = Math.min(...[...places.values()].map((place) => place.top));
  const known = boxes.map(({ id }) => places.get(id));
  const ends = Array(strips).fill(top - gap);
  let last = 0;
  for (const place of known.filter(Boolean)) {
    ends[place.strip] = Math.max(ends[place.strip], place.top + place.height);
    last = Math.max(last, place.strip);
  }
  return boxes.map(({ height, isMore }, nth) => {
    if (known[nth]) return known[nth];
    if (ends[last] + gap + height > full && last + 1 < strips) last += 1;
    const isShort = ends[last] + leastGap + height > floor && !isMore;
    const strip = isShort ? ends.indexOf(Math.min(...ends)) : last;
    const place = { strip, height, top: Math.max(ends[strip] + leastGap, Math.min(ends[strip] + gap, floor - height)) };
    ends[strip] = place.top + height;
    return place;
  });
}

function placesUnder(node) {
  return new Map(shownChildren(node).map(({ id, strip, dy, height }) => [id, { strip, top: dy - height / 2, height }]));
}

function themesOf(node) {
  return node.children.filter((child) => child.isTheme).map((theme) => `${theme.id}:${theme.gathers}`);
}

function openNodes(node) {
  return [...(node.isOpen ? [node] : []), ...node.children.flatMap(openNodes)];
}
