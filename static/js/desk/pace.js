/** Which why of how many, how long is left, and the one button that makes the rest fit. */
import { announce } from "../announcer.js";
import { listen } from "../behaviours.js";
import { serverNow } from "../live/clock.js";
import { gettext, interpolate } from "../translate.js";
import { paceOf } from "./pace-of-plan.js";

export function pace(place) {
  let wasOver = null;
  const again = () => {
    const { over } = draw(place);
    if (over && wasOver === "") announce("pace", over);
    wasOver = over;
  };
  again();
  const timer = setInterval(() => (place.isConnected ? again() : clearInterval(timer)), 15000);
  listen(place, "coprod:changed", again);
}

function draw(place) {
  const plan = document.getElementById("plan").dataset;
  const head = document.getElementById("head").dataset;
  const found = paceOf(numbers(plan), minutesSince(head.begun), head.phase);
  const level = Number(place.dataset.level);
  put(place.querySelector(".over"), found.over);
  const where = head.phase === "closing" ? "" : depth(level, Number(plan.levels));
  put(place.querySelector(".words"), [where, ...found.words].filter(Boolean).join(" "));
  offer(place, found.each);
  return found;
}

function numbers(plan) {
  return Object.fromEntries(Object.entries(plan).map(([name, written]) => [name, Number(written)]));
}

/** The planned time runs from the first why: people who wait before that use none of it. */
function minutesSince(begun) {
  return Number(begun) ? (serverNow() / 1000 - begun) / 60 : null;
}

function depth(level, levels) {
  if (!level) return "";
  if (level > levels) return interpolate(gettext("Why %(n)s."), { n: level });
  return interpolate(gettext("Why %(n)s of %(levels)s."), { n: level, levels });
}

function offer(place, each) {
  const button = place.querySelector("button");
  if (!each && button === document.activeElement) place.focus();
  button.hidden = !each;
  button.value = each || "";
  put(button, each ? interpolate(gettext("Plan %(n)s min each"), { n: each }) : "");
}

function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
