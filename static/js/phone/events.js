import { announce, drop, quoted } from "../spoken.js";
import { serverNow } from "../live/clock.js";
import { tellConnection } from "../live/connection.js";
import { ownAnswers } from "./mine.js";
import { sentence } from "./sentences.js";
import { sightNow } from "./sight.js";

const MINUTE = 60000;
const fresh = new Set(); // ids of answers that have come and were not told yet

/** What happens in the room, told to those who listen. It starts last: what it looks at is drawn. */
export function events() {
  let sight = sightNow();
  document.addEventListener("coprod:changed", () => {
    const before = sight;
    sight = sightNow();
    if (before.phase !== sight.phase) tellPhase(before.phase, sight.phase);
    before.whys.forEach((why, id) => sight.whys.has(id) || tellSettled(id, why, sight));
    sight.whys.forEach((why, id) => tellWhy(id, before.whys.get(id), why, sight));
  });
  tellConnection({ offline: sentence("lost") }, sentence("back"));
}

function tellPhase(before, phase) {
  if (phase === "closing") announce("phase", () => (headingHasFocus() ? "" : sentence("closing")));
  if (phase === "open") announce("phase", sentence(before === "closing" ? "reopened" : "started"));
}

function tellSettled(id, { level }, { phase, whys }) {
  forget(id);
  if (phase !== "open") return;
  // Where the focus went to the new heading, that has been read.
  const settled = [sentence("settled", { n: level }), whys.size ? "" : sentence("wait")].join(" ").trim();
  announce(`stage-${id}`, () => (headingHasFocus() && !whys.size ? "" : settled));
}

function tellWhy(id, before, why, sight) {
  if (!before) return announce(`stage-${id}`, opened(id, why, sight));
  if (before.opened !== why.opened && before.stage === why.stage) announce(`stage-${id}`, opened(id, why, sight));
  if (before.stage !== why.stage) tellStage(id, before, why);
  else if (id === sight.shown) tellMore(id, before, why);
  if (id === sight.shown && before.ends !== why.ends) tellTime(why.ends);
}

function opened(id, why, { shown }) {
  if (id !== shown) return sentence("elsewhere", { n: why.level });
  const write = sentence("open", { n: why.level });
  return why.ends > serverNow() ? `${write} ${time(why.ends)}` : write;
}

function tellStage(id, before, why) {
  forget(id);
  announce(`stage-${id}`, STAGE[why.stage](before, why));
}

const STAGE = {
  writing: (before, why) => sentence("open", { n: why.level }),
  reading: (before, why) => {
    const count = why.answers.size + why.beyond;
    return before.stage === "writing" && count ? sentence("revealed", { n: count }) : sentence("reading");
  },
  voting: () => {
    const { dots } = document.querySelector(".foot").dataset;
    const open = sentence("voting", { n: Number(dots) });
    return hasWords() ? `${open} ${sentence("still")}` : open;
  },
};

/** Answers and themes that came while the stage stayed. One's own are no news. */
function tellMore(id, before, why) {
  why.answers.forEach((answer) => before.answers.has(answer) || fresh.add(answer));
  const beyond = Math.max(0, why.beyond - before.beyond);
  if (fresh.size || beyond) announce(`new-${id}`, () => newAnswers(beyond), () => fresh.clear());
  why.themes.forEach((theme) => {
    if (before.themes.has(theme)) return;
    announce(theme, () => (document.getElementById(theme) ? sentence("theme", { words: nameOf(theme) }) : ""));
  });
}

function newAnswers(beyond) {
  const own = ownAnswers();
  const count = beyond + [...fresh].filter((id) => !own.includes(id.replace("node-", ""))).length;
  return count ? sentence("new", { n: count }) : "";
}

function nameOf(theme) {
  return quoted(document.querySelector(`#${theme} .words`).textContent);
}

function tellTime(ends) {
  if (ends - serverNow() >= MINUTE / 2) announce("time", () => time(ends));
  else drop("time");
}

function time(ends) {
  return sentence("time", { n: Math.max(1, Math.round((ends - serverNow()) / MINUTE)) });
}

/** Nothing of a why that has moved on is told. */
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
