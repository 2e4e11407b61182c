/**
 * Only 1 button of the desk is filled: in the form in which somebody writes, else in what the room is asked, else the
 * next step. The others wait.
 */
export function fillOne() {
  const place = [".cause .action-form", "#check"].map(find).find(hasButton) || find("main");
  document.querySelectorAll(".desk .btn.go, .desk .btn[data-waits]").forEach((button) => {
    const waits = !place.contains(button);
    button.classList.toggle("go", !waits);
    button.toggleAttribute("data-waits", waits);
  });
}

function find(selector) {
  return document.querySelector(selector);
}

function hasButton(place) {
  return Boolean(place && place.getClientRects().length && place.querySelector(".btn.go, .btn[data-waits]"));
}
