/** What to say about a key that does nothing here. */
import { isUnderWay } from "./own-steps.js";
import { isOpen, panel, phaseNow } from "./panel.js";
import { gettext, interpolate } from "../translate.js";

const SETTLED = gettext("This why is settled. Reopen it first.");
const WORDS = {
  writing: { v: gettext("Reveal the answers first."), s: gettext("Reveal the answers first.") },
  reading: { r: gettext("The answers are already revealed.") },
  voting: { r: gettext("The answers are already revealed."), v: gettext("Voting is already open.") },
  settled: {
    r: SETTLED,
    v: SETTLED,
    s: gettext("This why is already settled."),
    n: gettext("This why is settled. Reopen it to add an answer."),
    "+": gettext("This why is settled. Reopen it before you start a timer."),
  },
};
const PHASES = {
  preparing: gettext("Open the session first."),
  collecting: gettext("Open the session first."),
  closing: gettext(
    "The session is closing. You can still change causes and actions, hide answers and ask the room a question.",
  ),
  closed: gettext("The session is closed."),
};
const IN_THEME = {
  ask: gettext("This answer is in a theme. Ask why about the theme."),
  pick: gettext("You cannot select one answer inside a theme. Remove it from the theme first."),
  group: gettext("This answer is already in a theme. Remove it from the theme first."),
};
const THEME = {
  hide: gettext("You cannot hide a whole theme. Hide its answers one by one."),
  group: gettext("Select the answers first. Press X to select one."),
};
const ALLOWED = { preparing: /^$/, collecting: /^$/, open: /./, closing: /hide|cause/, closed: /hide/ };

export function keyHint(key) {
  if (key === "u") return gettext("There is nothing to undo.");
  if (key === "f") return gettext("All answers are shown.");
  if (key === "/") return gettext("There are no answers to find here.");
  if (key === "a" && phaseNow() === "closing") return actionHint();
  if (/\d/.test(key)) return interpolate(gettext("There is no why %(n)s yet."), { n: key });
  if (!/^[rvsnw+]$/.test(key)) {
    return interpolate(gettext("%(key)s does nothing. Press ? for keyboard shortcuts."), { key: key.toUpperCase() });
  }
  if (!isOpen()) return PHASES[phaseNow()];
  if (!panel()) return gettext("Go to a why first. Press 1 to 9.");
  if (isUnderWay(`why-${panel().dataset.why}`)) {
    return gettext("The last step is still being sent. Press the key again.");
  }
  return WORDS[panel().dataset.stage][key] || gettext("You cannot do that here.");
}

/** Why no action can be added at this step of closing. */
function actionHint() {
  return document.querySelector("#causes > .cause")
    ? gettext("Go to step 3 or 4 to add an action.")
    : gettext("Mark a cause first. Then you can add an action.");
}

/** Why this desk does not choose what is on the big screen. */
export function screenHint() {
  if (phaseNow() === "closed") return PHASES.closed;
  return gettext("Another facilitator chooses what is on the big screen. Take over first.");
}

/** Why "ask", "hide", "cause", "pick" or "group" cannot be done with the chosen answer. */
export function toolHint({ dataset: { kind, state } }, step) {
  if (!ALLOWED[phaseNow()].test(step)) return PHASES[phaseNow()];
  if (state === "hidden") return gettext("This answer is hidden. Show it again first.");
  if (state !== "here") return gettext("This answer was taken back.");
  return (kind === "theme" ? THEME : IN_THEME)[step] || gettext("You cannot do that here.");
}
