/** What to say of a key that does nothing here. */
import { isUnderWay } from "./own-steps.js";
import { isOpen, panel } from "./panel.js";

const SETTLED = "This why is settled. Reopen it first.";
const WORDS = {
  writing: { v: "Reveal the answers first.", s: "Reveal the answers first." },
  reading: { r: "The answers are already revealed." },
  voting: { r: "The answers are already revealed.", v: "Voting is already open." },
  settled: {
    r: SETTLED, v: SETTLED, s: "This why is already settled.",
    n: "This why is settled. Reopen it to add an answer.", "+": "This why is settled. Reopen it before you start a timer.",
  },
};
const PHASES = {
  preparing: "Open the session first.",
  closing: "The session is closing. You can still change causes and actions, and hide answers.",
  closed: "The session is closed.",
};
const IN_THEME = {
  ask: "This answer is in a theme. Ask why about the theme.",
  pick: "You cannot select one answer inside a theme. Take it out first.",
  group: "This answer is already in a theme. Take it out first.",
};
const THEME = {
  hide: "You cannot hide a whole theme. Hide its answers one by one.",
  group: "Select the answers first: X selects one.",
};
const ALLOWED = { preparing: /^$/, open: /./, closing: /hide|cause/, closed: /hide/ };

export function keyHint(key) {
  if (key === "u") return "There is nothing to undo.";
  if (key === "f") return "All answers are shown.";
  if (key === "/") return "There are no answers to find here.";
  if (/\d/.test(key)) return `There is no why ${key} yet.`;
  if (!/^[rvsnw+]$/.test(key)) return `${key.toUpperCase()} does nothing. Press ? for the keys.`;
  if (!isOpen()) return PHASES[phase()];
  if (!panel()) return "Go to a why first, with 1 to 9.";
  if (isUnderWay(`why-${panel().dataset.why}`)) return "The last step is still being sent. Press the key again.";
  return WORDS[panel().dataset.stage][key] || "You cannot do that here.";
}

/** Why the step "ask", "hide", "cause", "pick" or "group" cannot be taken with the chosen answer. */
export function toolHint({ dataset: { kind, state } }, step) {
  if (!ALLOWED[phase()].test(step)) return PHASES[phase()];
  if (state === "hidden") return "This answer is hidden. Bring it back first.";
  if (state !== "here") return "This answer was taken back.";
  return (kind === "theme" ? THEME : IN_THEME)[step] || "You cannot do that here.";
}

function phase() {
  return document.getElementById("head").dataset.phase;
}
