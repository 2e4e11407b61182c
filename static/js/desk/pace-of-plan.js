/** What the plan says now: how much of it is left, and whether the rest still fits. */
import { gettext, interpolate, ngettext } from "../translate.js";

/**
 * `plan` has minutes to arrive, for whys and to close, and each (0 follows the plan); the number of levels, the
 * deepest that has been asked, and how many whys are open there; while closing the number of steps from the present
 * one on, and actions, 1 if they are among these. `spent`: minutes since the first why, or null.
 * Return {over, words, each}: how late it is, sentences, and the minutes for each why that the button offers.
 */
export function paceOf(plan, spent, phase) {
  if (phase === "closed") return { over: "", words: [], each: 0 };
  if (spent === null) return { over: "", words: planned(plan), each: 0 };
  const left = Math.round(plan.whys - spent);
  if (left <= 0 || phase === "closing") return { over: "", words: toClose(plan, spent, phase), each: 0 };
  return whileAsking(plan, left, minutesOver(plan, spent));
}

function planned({ arrive, whys, close }) {
  const starts = gettext("The timer starts with the first why.");
  if (!arrive && !close) {
    return [say(ngettext("%(n)s minute is planned.", "%(n)s minutes are planned.", whys), whys), starts];
  }
  return [
    arrive ? say(gettext("Arriving: %(n)s min."), arrive) : "",
    say(gettext("Whys: %(n)s min."), whys),
    close ? say(gettext("Closing: %(n)s min."), close) : "",
    starts,
  ];
}

/** By how many minutes the levels still to go would go past the time for whys. */
function minutesOver(plan, spent) {
  const each = plan.each || plan.whys / plan.levels;
  return Math.floor(toGo(plan) * each - (plan.whys - spent));
}

function toGo({ levels, deepest }) {
  return Math.max(0, levels - deepest);
}

function whileAsking(plan, left, minutes) {
  const rest = plan.open + toGo(plan);
  const each = rest ? Math.floor(left / rest) : 0;
  if (minutes < 1) return { over: "", words: inTime(plan, left, rest > 1 ? each : 0), each: 0 };
  const over = say(gettext("%(n)s min over."), minutes);
  return each ? { over, words: [fitting(each, plan.close)], each } : { over, words: inTime(plan, left, 0), each: 0 };
}

function inTime({ close }, left, each) {
  const whys = each
    ? interpolate(gettext("%(n)s min left for whys, about %(each)s each."), { n: left, each })
    : say(gettext("%(n)s min left for whys."), left);
  return [whys, close ? say(gettext("Then %(n)s to close."), close) : ""];
}

function fitting(each, close) {
  return say(close
    ? ngettext(
      "At %(n)s minute for each why there is still time to close.",
      "At %(n)s minutes for each why there is still time to close.",
      each,
    )
    : ngettext(
      "At %(n)s minute for each why there is still time for all of them.",
      "At %(n)s minutes for each why there is still time for all of them.",
      each,
    ), each);
}

function toClose(plan, spent, phase) {
  const left = Math.round(plan.whys + plan.close - spent);
  if (left <= 0) return [gettext("Planned time is over.")];
  if (phase === "closing" && plan.steps > 1) return [forSteps(plan, left)];
  return [
    phase === "closing" ? "" : gettext("Time for whys is over."),
    say(gettext("%(n)s min left to close."), left),
  ];
}

const ACTIONS = 3; // they take as long as 3 other steps

/** How long each of several steps to go can take. */
function forSteps({ steps, actions }, left) {
  const each = Math.floor(left / (actions ? steps - 1 + ACTIONS : steps));
  if (!each) return gettext("There is not enough time for every step. You can skip any of them.");
  if (!actions) return say(gettext("There is time for every step: about %(n)s min each."), each);
  return interpolate(
    gettext("There is time for every step: about %(n)s min for actions, %(each)s for each of the others."),
    { n: ACTIONS * each, each },
  );
}

function say(sentence, n) {
  return interpolate(sentence, { n });
}
