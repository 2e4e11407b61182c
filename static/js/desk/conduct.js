/** What is on the big screen: choosing it, and telling the server where this desk is if the screen follows it. */
import { addressOf } from "../addresses.js";
import { announce, reply } from "../announcer.js";
import { listen } from "../behaviours.js";
import { token } from "../csrf.js";
import { fetchWithin } from "../requests.js";
import { gettext, interpolate } from "../translate.js";
import { hint } from "./hint.js";
import { wasOwn } from "./own-steps.js";
import { panel } from "./panel.js";
import { current } from "./selection.js";

const PATIENCE = 8000; // ms
const APART = 250; // ms

let wanted = ""; // where this desk is: the fields that tell it
let isTelling = false;
let before = null;

/** It starts again when another part of the desk is drawn. */
export function conduct(section) {
  listen(section, "coprod:changed", update);
  listen(section, "click", (event) => {
    const chooser = openChooser();
    if (!chooser) return;
    if (event.target.closest("#view-read_back")) readBackFromChosen(event);
    if (event.target.closest("button.view")) fold(chooser);
    else if (!chooser.contains(event.target)) chooser.open = false;
  });
  update();
  tell();
}

/** Open or fold the list of what the big screen can show. Returns whether this desk chooses. */
export function toggleChooser() {
  if (!canChoose()) return false;
  const chooser = document.getElementById("chooser");
  chooser.open = !chooser.open;
  chooser.querySelector("summary").focus();
  return true;
}

/** The keys of the open list: Escape, and digits if single keys are on. Returns whether it was one of them. */
export function chooserKey(key, hasDigits) {
  const chooser = openChooser();
  if (!chooser || !(hasDigits ? /^(Escape|\d)$/ : /^Escape$/).test(key)) return false;
  const button = chooser.querySelector(`[data-digit="${key}"]`);
  if (key === "Escape") fold(chooser);
  else if (button) choose(button);
  return true;
}

/** Show a view, or follow again if it is shown already. Returns whether this desk chooses. */
export function toggleView(view) {
  if (!canChoose()) return false;
  const { dataset } = piece();
  choose(document.getElementById(`view-${dataset.view === view ? "follow" : view}`));
  return true;
}

/** Turn to the next page of answers (1) or the one before (-1). Returns whether this desk chooses. */
export function turnPage(by) {
  if (!canChoose()) return false;
  document.getElementById(by > 0 ? "page-next" : "page-before").click();
  return true;
}

/** Whether another facilitator chooses. */
export function looksOn() {
  const { desk } = document.body.dataset;
  return Boolean(piece()) && Boolean(piece().dataset.desk) && piece().dataset.desk !== desk;
}

function canChoose() {
  return Boolean(piece()) && !looksOn();
}

function choose(button) {
  if (button.disabled) hint(button.dataset.reason);
  else button.click();
}

/** Begin with the chosen answer, if there is one that the room can read back from. */
function readBackFromChosen(event) {
  const tool = current() && current().querySelector(":scope > .tools [data-tool='read']");
  if (!tool) return;
  event.preventDefault();
  tool.click();
}

function openChooser() {
  return document.querySelector("#chooser[open]");
}

function fold(chooser) {
  chooser.open = false;
  chooser.querySelector("summary").focus();
}

function piece() {
  return document.getElementById("conduct");
}

/** Frames are the same for all desks, so which part is shown is decided here. */
function update() {
  if (!piece()) return;
  const isLookingOn = looksOn();
  piece().querySelector("[data-conducting]").hidden = isLookingOn;
  piece().querySelector("[data-looking-on]").hidden = !isLookingOn;
  const { view, words, more } = piece().dataset;
  const now = { isLookingOn, words, view, more };
  document.querySelector(".desk").classList.toggle("reads-back", view === "read_back" && !isLookingOn);
  if (before) speak(now);
  before = now;
}

function speak(now) {
  const isChanged = now.words !== before.words || now.view !== before.view || now.isLookingOn !== before.isLookingOn;
  if (!isChanged) return;
  const what = interpolate(gettext("On the big screen: %(what)s."), { what: now.words });
  if (wasOwn("screen")) reply(`${what} ${now.more}`.trim());
  else if (now.isLookingOn && !before.isLookingOn) {
    announce("conduct", gettext("Another facilitator chooses what is on the big screen."));
  }
}

/** A screen that follows shows the why that this desk is at, or the causes. */
function tell() {
  if (document.querySelector("main .causes")) wanted = "pane=causes";
  else wanted = panel() ? `at=${panel().dataset.node}` : "";
  if (!wanted || isTelling || !canChoose() || piece().dataset.view !== "follow") return;
  send();
}

async function send() {
  isTelling = true;
  const place = wanted;
  await Promise.all([post(place), new Promise((done) => { setTimeout(done, APART); })]);
  isTelling = false;
  if (place !== wanted) tell();
}

async function post(place) {
  const options = {
    method: "POST",
    body: new URLSearchParams(place),
    headers: { Accept: "application/json", "X-CSRFToken": token() },
  };
  try {
    await fetchWithin(PATIENCE, addressOf("follow", 0, piece()), () => true, options);
  } catch (unreachable) {
    // The screen stays at the last why; the next step of this desk tells it.
  }
}
