/**
 * The finished picture: the whole tree, folding until it fits. First the middles of runs become beads,
 * then ends without a cause are counted, whole branches last. Type never shrinks. No DOM here.
 */

import { shownChildren } from "../fold.js";
import { FORKS, NONE, RUNS, giveForms } from "./forms.js";
import { packWhole } from "./pack.js";

const STEPS = 6; // of halving
const TRIES = 60; // nodes that may come back beside what was folded last

/**
 * Place what may be shown (see choose.js) in a `space` of {width, height, lead, widestLead, beadLead,
 * gap, widestGap, more: {width, height}} px. `spare` may be folded, in its order. `setWidth(place)` has
 * the words measured in the widest way (0) to the narrowest (`space.widths - 1`).
 * Returns {boxes, width, height, beads}; nodes have their `form`.
 */
export function layoutWhole(root, spare, space, setWidth) {
  const how = unfolded(root, spare, space, setWidth) || folded(root, spare, space, setWidth);
  spare.forEach((node, place) => { node.isShown = how.shown[place]; });
  setWidth(how.place);
  return spread(root, space, how.beads);
}

/** The whole tree, in the widest words that fit, with beads if necessary. */
function unfolded(root, spare, space, setWidth) {
  for (const beads of [NONE, RUNS]) {
    for (let place = 0; place < space.widths; place += 1) {
      setWidth(place);
      if (fits(root, space, beads)) return { beads, place, shown: spare.map(() => true) };
    }
  }
  return null;
}

/** The way to fold that leaves most in words; if nothing is narrow enough, forks are beads too. */
function folded(root, spare, space, setWidth) {
  let best = { inWords: -1, beads: FORKS, place: space.widths - 1, shown: spare.map(() => false) };
  for (const beads of [NONE, RUNS, FORKS]) {
    if (beads === FORKS && best.inWords >= 0) break;
    for (let place = 0; place < space.widths; place += 1) {
      fold(spare, 0); // what is folded is not measured
      setWidth(place);
      if (!foldToFit(root, spare, space, beads)) continue;
      giveForms(root, beads);
      const inWords = countWords(root);
      if (inWords > best.inWords) best = { inWords, beads, place, shown: spare.map((node) => node.isShown) };
    }
  }
  return best;
}

function countWords(node) {
  return shownChildren(node).reduce((sum, child) => sum + countWords(child), node.form === "words" ? 1 : 0);
}

function fits(root, space, beads) {
  giveForms(root, beads);
  const picture = packWhole(root, space);
  return picture.width <= space.width && picture.height <= space.height;
}

/** Fold as few of `spare` as necessary. Returns whether that was enough. */
function foldToFit(root, spare, space, beads) {
  let low = 0;
  let high = spare.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    fold(spare, middle);
    if (fits(root, space, beads)) high = middle;
    else low = middle + 1;
  }
  fold(spare, low);
  if (!fits(root, space, beads)) return false;
  for (const node of spare.slice(0, low).reverse().slice(0, TRIES)) {
    node.isShown = true;
    if (!fits(root, space, beads)) node.isShown = false;
  }
  return true;
}

function fold(spare, count) {
  spare.forEach((node, place) => { node.isShown = place >= count; });
}

/** Let lines, then rows, reach as far as the space allows. */
function spread(root, space, beads) {
  const lead = most(space.lead, space.widestLead, (value) => fits(root, { ...space, lead: value }, beads));
  const gap = most(space.gap, space.widestGap, (value) => fits(root, { ...space, lead, gap: value }, beads));
  giveForms(root, beads);
  return { ...packWhole(root, { ...space, lead, gap }), beads };
}

function most(low, high, works) {
  let [least, greatest] = [low, high];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (least + greatest) / 2;
    if (works(middle)) least = middle;
    else greatest = middle;
  }
  return least;
}
