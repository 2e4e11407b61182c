import { listen } from "../behaviours.js";

/** The why that is shown. Its piece may be replaced at any time, so it is looked up each time. */
export function panel() {
  return document.querySelector(".panel");
}

/**
 * Call `draw(why)` now and after each of these events, while `element` and a why are shown: undoing "Ask why"
 * removes the piece of its why before the desk is somewhere else.
 */
export function drawAgainOn(names, element, draw) {
  const drawIfShown = () => { if (panel()) draw(panel()); };
  drawIfShown();
  names.forEach((name) => listen(element, name, drawIfShown));
}

export function isWriting(why) {
  return why.dataset.stage === "writing";
}

/** The phase of the session. */
export function phaseNow() {
  return document.getElementById("head").dataset.phase;
}

/** What the dialogs of the page were drawn with: the phase, and the code. */
export function headNow() {
  const { phase, code } = document.getElementById("head").dataset;
  return `${phase} ${code}`;
}

/** Whether nobody has opened the session yet. */
export function isPreparing() {
  return phaseNow() === "preparing";
}

/** Whether the session is open. While it is closing nobody can write. */
export function isOpen() {
  return phaseNow() === "open";
}

/** Whether answers from phones are paused. */
export function arePaused() {
  return "paused" in document.getElementById("head").dataset;
}

/** During voting: {given, each}, all dots so far and those of each seat; otherwise null. */
export function dotsOf(why) {
  const dots = why.dataset.stage === "voting" && document.getElementById(`dots-${why.dataset.why}`);
  return dots ? { given: Number(dots.dataset.given), each: Number(dots.dataset.each) } : null;
}

/** Once it is settled after a vote: how many people gave dots; otherwise null. */
export function votersOf(why) {
  return why.dataset.given ? Number(why.dataset.voters) : null;
}

/** How many answers it has; during writing nobody knows more than that. */
export function answersOf(why) {
  const count = document.getElementById(`count-${why.dataset.node}`);
  return Number((count && count.dataset.answers) || 0);
}
