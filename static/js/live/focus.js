/**
 * Change the page without losing the focus: if its element is gone, the focus goes to the heading of
 * what replaced it.
 */
export function keepingFocus(change) {
  const hadPlace = isPlace(document.activeElement);
  change();
  if (hadPlace && !isPlace(document.activeElement)) focusOnHeading();
}

/** Remember where the focus is. The function returned puts it there again, or on what replaced it. */
export function placeToReturn() {
  const { activeElement } = document;
  const ids = [activeElement.id, (activeElement.closest(".card") || {}).id];
  return () => isPlace(document.activeElement)
    || focusOnFirst(ids.map((id) => document.getElementById(id)))
    || focusOnHeading();
}

/** Focus the first of these elements that accepts the focus. Returns whether one did. */
export function focusOnFirst(elements) {
  return elements.some((element) => {
    if (element) element.focus({ preventScroll: true });
    return element && element === document.activeElement;
  });
}

/** Focus the heading of what is shown. */
export function focusOnHeading() {
  const heading = [...document.querySelectorAll("main h1")].find(isSeen);
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
}

function isPlace(element) {
  return Boolean(element) && element !== document.body && isSeen(element) && !element.matches(":disabled");
}

function isSeen(element) {
  return element.isConnected && element.getClientRects().length > 0;
}
