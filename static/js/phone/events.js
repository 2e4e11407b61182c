import { announce, drop, quoted } from "../announcer.js";
import { serverNow } from "../live/clock.js";
import { announceConnection } from "../live/connection.js";
import { ownAnswers } from "./my-answers.js";
import { sentence } from "./sentences.js";
import { takeSnapshot } from "./snapshot.js";

const MINUTE = 60000;
const fresh = new Set(); // ids of new answers that were not announced yet

/** Announce what happens in the room. It starts last, because it looks at what the others draw. */
export function events() {
  let snapshot = takeSnapshot();
  document.addEventListener("coprod:changed", () => {
    const before = snapshot;
    snapshot = takeSnapshot();
    if (before.phase !== snapshot.phase) announcePhase(before.phase, snapshot.phase);
    if (before.arePaused !== snapshot.arePaused) announcePause(snapshot);
    if (before.check !== snapshot.check) announceCheck(snapshot.check);
    if (before.record !== snapshot.record && snapshot.phase === "closing") announceRecord(snapshot.record);
    before.whys.forEach((why, id) => snapshot.whys.has(id) || announceSettled(id, why, snapshot));
    snapshot.whys.forEach((why, id) => announceWhy(id, before.whys.get(id), why, snapshot));
  });
  announceConnection({ offline: sentence("lost") }, sentence("back"));
}

function announcePhase(before, phase) {
  if (phase === "closing") announce("phase", () => (headingHasFocus() ? "" : sentence("closing")));
  if (phase === "open") announce("phase", sentence(before === "closing" ? "reopened" : "started"));
}

function announcePause({ arePaused, phase }) {
  if (phase === "open") announce("paused", sentence(arePaused ? "paused" : "resumed"));
}

function announceCheck(id) {
  const question = id && document.getElementById(`check-title-${id}`).textContent.trim();
  announce("check", question ? `${sentence("check")} ${question}` : sentence("checked"));
}

function announceRecord(isOpen) {
  announce("check", isOpen ? `${sentence("check")} ${sentence("record")}` : sentence("checked"));
}

function announceSettled(id, { level, isAside }, { phase, whys }) {
  forget(id);
  if (phase !== "open" || isAside) return;
  // If the focus went to the new heading, that has been read out.
  const settled = [sentence("settled", { n: level }), whys.size ? "" : sentence("wait")].join(" ").trim();
  announce(`stage-${id}`, () => (headingHasFocus() && !whys.size ? "" : settled));
}

function announceWhy(id, before, why, snapshot) {
  if (why.isAside) return;
  if (!before) return announce(`stage-${id}`, opened(id, why, snapshot));
  if (before.opened !== why.opened && before.stage === why.stage) announce(`stage-${id}`, opened(id, why, snapshot));
  if (before.stage !== why.stage) announceStage(id, before, why);
  else if (id === snapshot.shown) announceMore(id, before, why);
  if (id === snapshot.shown && before.ends !== why.ends) announceTime(why.ends);
}

function opened(id, why, { shown }) {
  if (id !== shown) return sentence("elsewhere", { n: why.level });
  const write = sentence("open", { n: why.level });
  return why.ends > serverNow() ? `${write} ${time(why.ends)}` : write;
}

function announceStage(id, before, why) {
  forget(id);
  announce(`stage-${id}`, STAGE[why.stage](before, why));
}

const STAGE = {
  writing: (before, why) => sentence("open", { n: why.level }),
  reading: (before, why) => {
    const count = why.answers.size + why.unloaded;
    return before.stage === "writing" && count ? sentence("revealed", { n: count }) : sentence("reading");
  },
  voting: () => {
    const { dots } = document.querySelector(".foot").dataset;
    const open = sentence("voting", { n: Number(dots) });
    return hasWords() ? `${open} ${sentence("still")}` : open;
  },
};

/** Answers and themes that were added without a change of stage, except the person's own. */
function announceMore(id, before, why) {
  why.answers.forEach((answer) => before.answers.has(answer) || fresh.add(answer));
  const unloaded = Math.max(0, why.unloaded - before.unloaded);
  if (fresh.size || unloaded) announce(`new-${id}`, () => newAnswers(unloaded), () => fresh.clear());
  why.themes.forEach((theme) => {
    if (before.themes.has(theme)) return;
    announce(theme, () => (document.getElementById(theme) ? sentence("theme", { words: nameOf(theme) }) : ""));
  });
}

function newAnswers(unloaded) {
  const own = ownAnswers();
  const count = unloaded + [...fresh].filter((id) => !own.includes(id.replace("node-", ""))).length;
  return count ? sentence("new", { n: count }) : "";
}

function nameOf(theme) {
  return quoted(document.querySelector(`#${theme} .words`).textContent);
}

function announceTime(ends) {
  if (ends - serverNow() >= MINUTE / 2) announce("time", () => time(ends));
  else drop("time");
}

function time(ends) {
  return sentence("time", { n: Math.max(1, Math.round((ends - serverNow()) / MINUTE)) });
}

/** Announce nothing of a why whose stage has changed since. */
function forget(id) {
  fresh.clear();
  drop(`new-${id}`);
  drop("time");
}

function hasWords() {
  const box = document.getElementById("text");
  return Boolean(box && box.value.trim());
}

function headingHasFocus() {
  return document.activeElement.matches("main h1");
}
