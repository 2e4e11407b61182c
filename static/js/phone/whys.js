import { serverNow } from "../live/clock.js";
import { gettext } from "../translate.js";

/** The pieces of the whys that accept answers, the newest first; none while the session is closing. */
export function openWhys() {
  if (isOver()) return [];
  const pieces = [...document.querySelectorAll("#whys > [data-why]")];
  return pieces.sort((a, b) => Number(b.dataset.opened) - Number(a.dataset.opened));
}

/** The piece of one why, or null if it no longer accepts answers. */
export function pieceOf(why) {
  return why && !isOver() ? document.getElementById(`why-${why}`) : null;
}

/**
 * The piece of the open why where the room is, for this phone. If several were asked together, it is the one that
 * is shown, or else the one at its place in the shuffle: so phones spread.
 */
export function roomsWhy() {
  const [newest] = openWhys();
  const together = newest ? askedWith(newest).reverse() : [];
  const shown = together.find(({ dataset }) => dataset.why === shownWhy());
  return shown || together[Number(document.body.dataset.beginning || 0) % together.length] || null;
}

/** A why and the open ones that were asked together with it, the newest first. */
export function askedWith(piece) {
  const { batch } = piece.dataset;
  return batch ? openWhys().filter(({ dataset }) => dataset.batch === batch) : [piece];
}

/** For how many ms a why that was settled by asking below it still takes what was being written; or 0. */
export function lateFor(why) {
  const { late } = document.getElementById("phase").dataset;
  const [, until] = (late || "").split(" ").map((pair) => pair.split(":")).find(([id]) => id === why) || [];
  return until && !isOver() ? Math.max(0, Number(until) - serverNow()) : 0;
}

/** Whether the facilitator has paused answers. */
export function arePaused() {
  return "paused" in document.getElementById("phase").dataset;
}

function isOver() {
  return ["closing", "closed"].includes(phaseNow());
}

/** The phase of the session. */
export function phaseNow() {
  return document.getElementById("phase").dataset.phase;
}

/** The id of the why that this phone shows, or "". */
export function shownWhy() {
  return document.getElementById("whys").dataset.shown || "";
}

/** What a why asks, in words and as a disc; `otherwise` if its prompt is not “Why?”. */
export function promptOf(piece) {
  const heading = piece.querySelector(".why");
  const quoted = heading.querySelector("mark, [data-said]");
  const other = heading.querySelector("[data-other]");
  const said = (quoted || heading).textContent.trim();
  const prompt = other ? other.textContent : gettext("why?");
  const words = quoted ? `${said}\u00a0– ${prompt}` : said;
  return { words, level: piece.dataset.level, hue: piece.dataset.hue, otherwise: other ? "yes" : "" };
}

/** Show one why; the others stay in the page, hidden. */
export function show(why) {
  const list = document.getElementById("whys");
  const isOther = shownWhy() !== why;
  list.dataset.shown = why;
  openWhys().forEach((piece) => { piece.hidden = piece.dataset.why !== why; });
  // Show another why from its top; but in a low window the box scrolls with the page, so stay there.
  if (isOther && !document.activeElement.closest(".foot")) window.scrollTo(0, 0);
  document.dispatchEvent(new CustomEvent("coprod:shown", { detail: { why } }));
}

/** Move to the why that the phone shows. */
export function focusOnWhy() {
  const heading = pieceOf(shownWhy()).querySelector(".why");
  heading.setAttribute("tabindex", "-1");
  heading.focus();
}
