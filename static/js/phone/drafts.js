import { getItem, removeItem, setItem } from "../storage.js";

const room = document.body.dataset.base;
const key = (why) => `coprod:${room}:draft:${why}`;

/** Keep what stands in the box for one why; an empty box keeps nothing. */
export function keepDraft(why, text) {
  if (text) setItem(key(why), text);
  else removeItem(key(why));
}

/** What was being written for a why, or "". */
export function draftOf(why) {
  return getItem(key(why)) || "";
}

/** The why that the box last belonged to, so that a reload does not take its words elsewhere. */
export function keepBound(bound) {
  setItem(`coprod:${room}:box`, bound);
}

export function lastBound() {
  return getItem(`coprod:${room}:box`);
}
