import { getItem, removeItem, setItem } from "../storage.js";

const room = document.body.dataset.base;
const key = (why) => `coprod:${room}:draft:${why}`;

/** Store what is in the box for a why; an empty box stores nothing. */
export function keepDraft(why, text) {
  if (text) setItem(key(why), text);
  else removeItem(key(why));
}

/** What was being written for a why, or "". */
export function draftOf(why) {
  return getItem(key(why)) || "";
}

/** The why that the box last belonged to, so that its words stay there after a reload. */
export function keepBound(bound) {
  setItem(`coprod:${room}:box`, bound);
}

export function lastBound() {
  return getItem(`coprod:${room}:box`);
}
