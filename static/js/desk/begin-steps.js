/** Before the first why: the big screen is open once one is connected, and then the next step is the present one. */
import { announce } from "../announcer.js";
import { listen } from "../behaviours.js";
import { isPreparing } from "./panel.js";
import { gettext } from "../translate.js";

let screens; // undefined until a server says how many are connected; one of the version before does not

export function beginSteps(steps) {
  draw(steps);
  listen(steps, "coprod:people", ({ detail }) => {
    screens = detail.screens;
    draw(steps);
  });
}

function draw(steps) {
  const [first, second] = steps.children;
  const isUp = screens > 0;
  if (screens === undefined || first.classList.contains("done") === isUp) return;
  first.classList.toggle("done", isUp);
  drawLink(first.querySelector("a"), isUp);
  if (!isPreparing()) return;
  mark(first, !isUp);
  mark(second, isUp);
  document.getElementById("start").classList.toggle("go", isUp);
  if (isUp) announce("screens", gettext("The big screen is open."));
}

function drawLink(link, isUp) {
  link.querySelector("[data-first]").hidden = isUp;
  link.querySelector("[data-more]").hidden = !isUp;
  link.classList.toggle("go", isPreparing() && !isUp);
}

function mark(step, isPresent) {
  if (isPresent) step.setAttribute("aria-current", "step");
  else step.removeAttribute("aria-current");
}
