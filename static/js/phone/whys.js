import { gettext } from "../translate.js";

/** The pieces of the whys that take answers now, the newest first; none once the room is closing. */
export function openWhys() {
  if (isOver()) return [];
  const pieces = [...document.querySelectorAll("#whys > [data-why]")];
  return pieces.sort((a, b) => Number(b.dataset.opened) - Number(a.dataset.opened));
}

/** The piece of one why, or null when it takes no answers any more. */
export function pieceOf(why) {
  return why && !isOver() ? document.getElementById(`why-${why}`) : null;
}

function isOver() {
  return ["closing", "closed"].includes(phaseNow());
}

/** The phase of the session. */
export function phaseNow() {
  return document.getElementById("phase").dataset.phase;
}

/** The id of the why that this phone looks at, or "". */
export function shownWhy() {
  return document.getElementById("whys").dataset.shown || "";
}

/** What a why asks, in words and as a disc. */
export function promptOf(piece) {
  const quoted = piece.querySelector(".why mark");
  const words = quoted ? `${quoted.textContent.trim()}\u00a0– ${gettext("why?")}` : piece.querySelector(".why").textContent.trim();
  return { words, level: piece.dataset.level, hue: piece.dataset.hue };
}

/** Look at one why; the others stay in the page, unseen. */
export function show(why) {
  const list = document.getElementById("whys");
  const isOther = shownWhy() !== why;
  list.dataset.shown = why;
  openWhys().forEach((piece) => { piece.hidden = piece.dataset.why !== why; });
  // Another why begins at its top; but in a low window the box stands in the page, and stays.
  if (isOther && !document.activeElement.closest(".foot")) window.scrollTo(0, 0);
  document.dispatchEvent(new CustomEvent("coprod:shown", { detail: { why } }));
}

/** Go on reading at the why that the phone looks at. */
export function focusOnWhy() {
  const heading = pieceOf(shownWhy()).querySelector(".why");
  heading.setAttribute("tabindex", "-1");
  heading.focus();
}
