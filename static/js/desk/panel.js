/** The why that is looked at. Its piece may be replaced at any time, so it is looked up anew. */
export function panel() {
  return document.querySelector(".panel");
}

export function isSilent(why) {
  return why.dataset.stage === "writing";
}

/** Does the session run? While it closes nobody writes any more. */
export function isOpen() {
  return document.getElementById("head").dataset.phase === "open";
}

/** How many answers it has; while people write nobody knows more than that. */
export function answersOf(why) {
  const count = document.getElementById(`count-${why.dataset.node}`);
  return Number((count && count.dataset.answers) || 0);
}
