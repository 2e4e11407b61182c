import { drop, put, take } from "../pocket.js";

const room = document.body.dataset.base;
const key = (why) => `coprod:${room}:draft:${why}`;

/** Keep what stands in the box for one why; an empty box keeps nothing. */
export function keepDraft(why, text) {
  if (text) put(key(why), text);
  else drop(key(why));
}

/** What was being written for a why, or "". */
export function draftOf(why) {
  return take(key(why)) || "";
}

/** The why that the box last belonged to, so that a reload does not take its words elsewhere. */
export function keepBound(bound) {
  put(`coprod:${room}:box`, bound);
}

export function lastBound() {
  return take(`coprod:${room}:box`);
}
