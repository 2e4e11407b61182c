/** What happens in the room, told to those who listen: a desk's own steps at once, the rest in its turn. */
import { announceConnection } from "../live/connection.js";
import { counted, figure } from "../numbers.js";
import { announce, drop, quoted, reply } from "../announcer.js";
import { wasOwn } from "./own-steps.js";
import { dotsOf, panel } from "./panel.js";
import { LINE, here } from "./people.js";
import { mostDots } from "./sentences.js";

let snapshot;
let late = 0;
let joined = 0;

export function events() {
  snapshot = takeSnapshot();
  let seats = Number(document.getElementById("people").dataset.seats);
  document.addEventListener("coprod:changed", announceChanges);
  announceConnection(LINE, "Connected again.");
  document.addEventListener("coprod:people", ({ detail }) => {
    joined += Math.max(0, (detail.seats || 0) - seats);
    seats = detail.seats || 0;
    if (joined) announce("joined", () => `${figure(joined)} joined.`, () => { joined = 0; });
  });
}

function announceChanges() {
  const before = snapshot;
  snapshot = takeSnapshot();
  if (before.phase !== snapshot.phase) say("phase", "phase", PHASE[`${before.phase} ${snapshot.phase}`] || PHASE[snapshot.phase]);
  snapshot.whys.forEach((why, id) => announceWhy(id, before.whys.get(id), why));
  if (snapshot.given !== before.given && snapshot.given) announce("dots", given);
}

function takeSnapshot() {
  const twigs = [...document.querySelectorAll(".outline .twig[data-why]")];
  const dots = panel() && dotsOf(panel());
  return {
    phase: document.getElementById("head").dataset.phase,
    whys: new Map(twigs.map((twig) => [twig.dataset.why, described(twig)])),
    given: dots ? dots.given : 0,
  };
}

function described(twig) {
  const { answers } = twig.querySelector(":scope > .line .n").dataset;
  return { stage: twig.dataset.stage, level: Number(twig.dataset.depth) + 1, answers: Number(answers) };
}

const PHASE = {
  get open() { return `The session is open. The code is ${spelled()}.`; },
  closing: "The session is closing.",
  "closing open": "The session is open again.",
  closed: "This session is closed.",
};

function spelled() {
  const [first, second] = document.querySelector(".desk-bar .code-words").textContent.trim().split("-");
  return [first, second].map((half) => [...half].join(" ")).join(", ");
}

function announceWhy(id, before, why) {
  if (!before) return say("ask", `stage-${id}`, `Why ${why.level} is open.`);
  if (before.stage !== why.stage) return announceStage(id, before, why);
  const more = why.answers - before.answers;
  if (more <= 0 || !isShown(id)) return;
  if (why.stage === "writing") return announce("answers", () => soFar(id));
  late += more;
  announce("late", () => `${counted(late, "new answer")}.`, () => { late = 0; });
}

function announceStage(id, before, why) {
  ["answers", "dots", "late"].forEach(drop);
  late = 0;
  say(`why-${id}`, `stage-${id}`, STAGE[why.stage](id, before, why));
  const { activeElement } = document;
  if (before.stage === "writing" && activeElement.matches("#next")) document.getElementById("answers-heading").focus();
}

const STAGE = {
  writing: (id, before, { level }) => `Why ${level} is open.`,
  reading: (id, before, { answers, level }) => {
    if (before.stage === "settled") return `Why ${level} is open again.`;
    if (before.stage === "voting") return "Back to reading.";
    return answers === 1 ? "Revealed. 1 answer." : `Revealed. ${figure(answers)} answers, shuffled.`;
  },
  voting: () => {
    const { each } = dotsOf(panel()) || { each: 0 };
    return each ? `Voting is open. ${counted(each, "dot")} each.` : "Voting is open.";
  },
  settled: (id, before, { level }) => {
    const most = isShown(id) ? mostDots(quoted) : "";
    return [`Why ${level} is settled.`, most, "U takes it back."].filter(Boolean).join(" ");
  },
};

function say(own, topic, words) {
  if (wasOwn(own)) reply(words);
  else announce(topic, words);
}

function soFar(id) {
  const why = snapshot.whys.get(id);
  if (!why || why.stage !== "writing") return "";
  return `${counted(why.answers, "answer")} so far.`;
}

function given() {
  const dots = panel() && dotsOf(panel());
  return dots && here() ? `${figure(dots.given)} of ${figure(dots.each * here())} dots given.` : "";
}

function isShown(id) {
  return Boolean(panel()) && panel().dataset.why === id;
}
