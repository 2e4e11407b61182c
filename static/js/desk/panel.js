/** The why that is shown. Its piece may be replaced at any time, so it is looked up each time. */
export function panel() {
  return document.querySelector(".panel");
}

export function isWriting(why) {
  return why.dataset.stage === "writing";
}

/** The phase of the session. */
export function phaseNow() {
  return document.getElementById("head").dataset.phase;
}

/** Does the session run? While it closes nobody writes any more. */
export function isOpen() {
  return phaseNow() === "open";
}

/** While its dots are given: {given, each}, each seat's own number; otherwise nothing. */
export function dotsOf(why) {
  const dots = why.dataset.stage === "voting" && document.getElementById(`dots-${why.dataset.why}`);
  return dots ? { given: Number(dots.dataset.given), each: Number(dots.dataset.each) } : null;
}

/** How many answers it has; while people write nobody knows more than that. */
export function answersOf(why) {
  const count = document.getElementById(`count-${why.dataset.node}`);
  return Number((count && count.dataset.answers) || 0);
}
