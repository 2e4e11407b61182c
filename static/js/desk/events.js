/** What happens in the room, for screen readers: the desk's own steps at once, other news in order. */
import { announceConnection } from "../live/connection.js";
import { announce, drop, quoted, reply } from "../announcer.js";
import { wasOwn } from "./own-steps.js";
import { arePaused, dotsOf, panel, phaseNow } from "./panel.js";
import { LINE, here } from "./people.js";
import { answersSoFar, dotsGiven, mostDots } from "./sentences.js";
import { gettext, interpolate, ngettext } from "../translate.js";

let snapshot;
let late = 0;
let joined = 0;

export function events() {
  snapshot = takeSnapshot();
  let seats = Number(document.getElementById("people").dataset.seats);
  document.addEventListener("coprod:changed", announceChanges);
  announceConnection(LINE, gettext("Connected again."));
  document.addEventListener("coprod:people", ({ detail }) => {
    joined += Math.max(0, (detail.seats || 0) - seats);
    seats = detail.seats || 0;
    if (joined) announce("joined", people, () => { joined = 0; });
  });
}

function people() {
  return interpolate(ngettext("%(n)s joined.", "%(n)s joined.", joined), { n: joined });
}

function announceChanges() {
  const before = snapshot;
  snapshot = takeSnapshot();
  if (before.phase !== snapshot.phase) {
    say("phase", "phase", PHASE[`${before.phase} ${snapshot.phase}`] || PHASE[snapshot.phase]);
  }
  if (before.paused !== snapshot.paused && snapshot.phase === "open") {
    say("pause", "pause", snapshot.paused ? gettext("Answers are paused.") : gettext("Answers are open again."));
  }
  if (snapshot.floods > before.floods) announce("flood", gettext("1 phone is sending very fast."));
  announceAsked([...snapshot.whys].filter(([id]) => !before.whys.has(id)));
  snapshot.whys.forEach((why, id) => before.whys.has(id) && announceWhy(id, before.whys.get(id), why));
  if (snapshot.given !== before.given && snapshot.given) announce("dots", given);
  if (snapshot.byGroup !== before.byGroup) {
    announce("by-group", gettext("How much each group said is up to date."));
  }
}

function takeSnapshot() {
  const twigs = [...document.querySelectorAll(".outline .twig[data-why]")];
  const dots = panel() && dotsOf(panel());
  return {
    phase: phaseNow(),
    paused: arePaused(),
    floods: Number(document.getElementById("floods").dataset.floods),
    whys: new Map(twigs.map((twig) => [twig.dataset.why, described(twig)])),
    given: dots ? dots.given : 0,
    byGroup: document.getElementById("voice").textContent,
  };
}

function described(twig) {
  const { answers } = twig.querySelector(":scope > .line .n").dataset;
  return { stage: twig.dataset.stage, level: Number(twig.dataset.depth) + 1, answers: Number(answers) };
}

const PHASE = {
  get open() { return interpolate(gettext("The session is open. The code is %(code)s."), { code: spelled() }); },
  get collecting() { return document.getElementById("early-words").textContent.trim(); },
  closing: gettext("The session is closing."),
  "closing open": gettext("The session is open again."),
  closed: gettext("This session is closed."),
};

function spelled() {
  const [first, second] = document.querySelector(".desk-bar .code-words").textContent.trim().split("-");
  return [first, second].map((half) => [...half].join(" ")).join(", ");
}

/** Several that were asked together are announced in 1 sentence. */
function announceAsked(whys) {
  const n = whys.length;
  if (!n) return;
  const [id, { level }] = whys[0];
  const several = interpolate(ngettext("%(n)s why is open.", "%(n)s whys are open.", n), { n });
  say("ask", `stage-${id}`, n > 1 ? several : isOpen(level));
}

function announceWhy(id, before, why) {
  if (before.stage !== why.stage) return announceStage(id, before, why);
  const more = why.answers - before.answers;
  if (more <= 0 || !isShown(id)) return;
  if (why.stage === "writing") return announce("answers", () => soFar(id));
  late += more;
  announce("late", newAnswers, () => { late = 0; });
}

function newAnswers() {
  return interpolate(ngettext("%(n)s new answer.", "%(n)s new answers.", late), { n: late });
}

function isOpen(level) {
  return interpolate(gettext("Why %(n)s is open."), { n: level });
}

function announceStage(id, before, why) {
  ["answers", "dots", "late"].forEach(drop);
  late = 0;
  say(`why-${id}`, `stage-${id}`, STAGE[why.stage](id, before, why));
  const { activeElement } = document;
  if (before.stage === "writing" && activeElement.matches("#next")) document.getElementById("answers-heading").focus();
}

const STAGE = {
  writing: (id, before, { level }) => isOpen(level),
  reading: (id, before, { answers, level }) => {
    if (before.stage === "settled") return interpolate(gettext("Why %(n)s is open again."), { n: level });
    if (before.stage === "voting") return gettext("Back to reading.");
    const words = ngettext("Revealed. %(n)s answer.", "Revealed. %(n)s answers, shuffled.", answers);
    return interpolate(words, { n: answers });
  },
  voting: () => {
    const { each } = dotsOf(panel()) || { each: 0 };
    if (!each) return gettext("Voting is open.");
    const words = ngettext("Voting is open. %(n)s dot each.", "Voting is open. %(n)s dots each.", each);
    return interpolate(words, { n: each });
  },
  settled: (id, before, { level }) => {
    const most = isShown(id) ? mostDots(quoted) : "";
    const settled = interpolate(gettext("Why %(n)s is settled."), { n: level });
    return [settled, most, gettext("Press U to undo.")].filter(Boolean).join(" ");
  },
};

function say(own, topic, words) {
  if (wasOwn(own)) reply(words);
  else announce(topic, words);
}

function soFar(id) {
  const why = snapshot.whys.get(id);
  if (!why || why.stage !== "writing") return "";
  return answersSoFar(why.answers);
}

function given() {
  const dots = panel() && dotsOf(panel());
  return dots && here() ? dotsGiven(dots.given, dots.each * here()) : "";
}

function isShown(id) {
  return Boolean(panel()) && panel().dataset.why === id;
}
