import { addressOf } from "../addresses.js";
import { LATE, SLICE, placeIn } from "../live/order.js";
import { spread } from "../timing.js";
import { countLoaded, countUnloaded } from "./load-more.js";
import { post } from "./post.js";

const MANY = 60; // answers; of fewer a phone shows most, and the desk says nothing
const SPREAD = 10000; // ms; a whole hall gets the same answers at the same moment
const reported = new Map(); // the slices of each why that the server knows of
const waiting = new Set();

/** Report to the server which slices of the shuffle this phone has shown under a why, each once. */
export function reportWhatIsShown(list, why) {
  if (waiting.has(why) || !newSlices(list, why).length) return;
  waiting.add(why);
  setTimeout(() => report(list, why), spread(SPREAD, 0, 1));
}

async function report(list, why) {
  const slices = newSlices(list, why);
  if (!slices.length) { waiting.delete(why); return; } // the list has been drawn anew, or is gone
  const { status } = await post(addressOf("slicesShown", why), slices.map((slice) => ["slice", slice]));
  waiting.delete(why);
  if (status === 204) remember(why, [...reportedOf(why), ...slices]);
}

function newSlices(list, why) {
  if (countLoaded(list) + countUnloaded(list) <= MANY) return [];
  const shown = new Map();
  [...list.children].filter(isLoose).forEach(({ dataset, hidden }) => {
    const slice = Math.floor(Number(dataset.sort) / SLICE);
    shown.set(slice, !hidden && shown.get(slice) !== false);
  });
  const whole = [...shown.keys()].filter((slice) => shown.get(slice) && isLoaded(list, slice));
  return whole.filter((slice) => !reportedOf(why).includes(slice));
}

function isLoose({ dataset, classList }) {
  return Number(dataset.sort) < LATE && !classList.contains("theme");
}

function isLoaded(list, slice) {
  const { until } = list.dataset;
  return until === undefined || placeIn(list, (slice + 1) * SLICE - 1) <= Number(until);
}

function reportedOf(why) {
  if (!reported.has(why)) reported.set(why, stored(why));
  return reported.get(why);
}

function stored(why) {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(why))) || [];
  } catch (refused) {
    return [];
  }
}

function remember(why, slices) {
  reported.set(why, slices);
  try {
    sessionStorage.setItem(nameOf(why), JSON.stringify(slices));
  } catch (refused) {
    // Then it is known until the page is left, and the server counts a seat once as well.
  }
}

function nameOf(why) {
  return `coprod:shown:${why}`;
}
