/** Closing, step by step. Every desk is at the same step. */
import { announce, reply } from "../announcer.js";
import { listen } from "../behaviours.js";
import { wasOwn } from "./own-steps.js";
import { gettext, interpolate } from "../translate.js";

export function closing(work) {
  let before = step();
  listen(work, "coprod:changed", () => {
    const now = step();
    if (now !== before) arrive();
    before = now;
  });
  work.addEventListener("click", ({ target }) => {
    const later = target.closest("[data-later]");
    if (later) leave(later.closest(".cause"));
  });
}

/** Write an action for the cause where the focus is, or for the first that has none. Returns whether it can. */
export function addAction() {
  const buttons = [...document.querySelectorAll(".closing-steps ~ .causes [id^='add-']")].filter(isSeen);
  const here = document.activeElement.closest(".cause");
  const found = buttons.find((button) => here && here.contains(button)) || buttons.find(isOpen) || buttons[0];
  if (found) found.click();
  return Boolean(found);
}

/** Press what leads on, if nothing else has the focus that can be pressed. Returns whether it was there. */
export function pressNext(target) {
  if (target.closest("a, button, summary, label, dialog")) return false;
  const control = [...document.querySelectorAll("[data-key='enter']")].find(isSeen);
  if (control) control.click();
  return Boolean(control);
}

function step() {
  const { dataset } = document.getElementById("closing-done");
  return dataset.step || "";
}

function arrive() {
  const present = document.getElementById("closing-present");
  if (!present) return; // the session is open again, or closed
  const { number, total } = document.getElementById("closing-done").dataset;
  const words = interpolate(gettext("Step %(n)s of %(steps)s: %(what)s"), {
    n: number, steps: total, what: present.textContent,
  });
  present.scrollIntoView({ block: "nearest" });
  leaveBack(present);
  if (wasOwn("closing")) reply(words);
  else announce("closing", words);
}

/** A pointer that pressed Back leaves the focus there, and Enter would go back again. By keyboard that is meant. */
function leaveBack(present) {
  const { activeElement } = document;
  const isClicked = activeElement.id === "closing-back" && !activeElement.matches(":focus-visible");
  if (isClicked) present.focus({ preventScroll: true });
}

/** Go on to the next cause that has no action, or else to the next step. */
function leave(cause) {
  const causes = [...document.querySelectorAll("#causes > .cause")];
  const next = causes.slice(causes.indexOf(cause) + 1).find((one) => !one.querySelector(".actions"));
  (next || document.querySelector("#closing-next [data-key='enter']")).focus();
}

function isOpen(button) {
  return !button.closest(".cause").querySelector(".actions");
}

function isSeen(element) {
  return element.getClientRects().length > 0;
}
