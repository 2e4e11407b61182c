/**
 * Change the page so that the focus never falls to it: where the place of the focus is gone, it goes
 * to the heading of what came instead.
 */
export function keepingFocus(change) {
  const hadPlace = isPlace(document.activeElement);
  change();
  if (hadPlace && !isPlace(document.activeElement)) focusOnHeading();
}

/** Go to the heading of what is shown. */
export function focusOnHeading() {
  const heading = [...document.querySelectorAll("main h1")].find(isSeen);
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
}

function isPlace(element) {
  return Boolean(element) && element !== document.body && isSeen(element);
}

function isSeen(element) {
  return element.isConnected && element.getClientRects().length > 0;
}
