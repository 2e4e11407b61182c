/** Single keys. Never while typing, never with a modifier, and they can be switched off (WCAG 2.1.4). */
import { listen } from "../behaviours.js";
import { isComposing } from "../keyboard.js";
import { getItem, setItem } from "../storage.js";
import { askSelected } from "./asking.js";
import { addAction, pressNext } from "./closing.js";
import { chooserKey, toggleChooser, toggleView, turnPage } from "./conduct.js";
import { openKeys } from "./dialogs.js";
import { openGroup } from "./group.js";
import { hint } from "./hint.js";
import { toggleFind, toggleFold } from "./collapse-list.js";
import { toggle } from "./picking.js";
import { cards, current, move } from "./selection.js";
import { toggleTheme } from "./themes.js";
import { keyHint, screenHint, toolHint } from "./key-hints.js";
import { gettext } from "../translate.js";

const KEPT = "coprod:desk:keys";
const TYPING = 2000; // ms between two letters of one text
const OF_STAGES_AND_CARDS = /^([a-z]|Arrow.*|Enter)$/i;
const STILL_THERE = /^[nlpu]$/i; // an answer said aloud, the QR code, the big screen, undo
let textUntil = 0;
const PLACE = {
  ArrowDown: () => go(1),
  ArrowUp: () => go(-1),
  Enter: () => toggleTheme(current()),
  PageDown: () => turnPage(1) || hint(screenHint()), // so does the clicker of somebody who presents
  PageUp: () => turnPage(-1) || hint(screenHint()),
};

const SINGLE = {
  j: () => go(1),
  k: () => go(-1),
  x: pick,
  g: () => openGroup() || refuse("group"),
  h: () => tool("hide"),
  c: () => tool("cause"),
  w: (shift) => press("w", shift) || askSelected(shift) || tool("ask", shift),
  n: openSpokenAnswer,
  a: () => addAction() || hint(keyHint("a")),
  f: () => toggleFold() || hint(keyHint("f")),
  "/": () => toggleFind() || refuseText("/"),
  p: () => toggleChooser() || hint(screenHint()),
  l: () => toggleView("qr") || hint(screenHint()),
  ".": () => toggleView("blank") || hint(screenHint()),
  "?": openKeys,
};

/** `box` switches the single keys on and off. */
export function keys(box) {
  listen(box, "keydown", onKey);
  box.checked = areOn();
  showHints(box);
  box.addEventListener("change", () => { setItem(KEPT, box.checked ? "on" : "off"); showHints(box); });
}

/** Stages and cards are not on the desk then, so no key changes them. */
function isHiddenWhileReadingBack(key) {
  const readsBack = Boolean(document.querySelector(".desk.reads-back"));
  return readsBack && OF_STAGES_AND_CARDS.test(key) && !STILL_THERE.test(key);
}

function showHints({ checked }) {
  document.body.toggleAttribute("data-no-keys", !checked);
}

function areOn() {
  return getItem(KEPT) !== "off";
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isComposing(event)) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && !event.target.matches(".card")) {
    if (!event.repeat && pressNext(event.target)) event.preventDefault();
    return;
  }
  if (isMeantAsText(event.key) || chooserKey(event.key, areOn())) return event.preventDefault();
  if (event.key === "Escape") return leavePane(event);
  const act = PLACE[event.key] || (areOn() && actionOf(event.key.toLowerCase()));
  if (!act || (event.repeat && !/^(Arrow|[jk]$)/i.test(event.key))) return;
  event.preventDefault();
  if (isHiddenWhileReadingBack(event.key)) hint(gettext("Stop reading back first."));
  else act(event.shiftKey);
}

function isTyping(element) {
  return element.matches("input, textarea, select, [contenteditable]");
}

function actionOf(key) {
  if (SINGLE[key]) return SINGLE[key];
  if (!/^[a-z0-9+]$/.test(key)) return null;
  return () => press(key) || hint(keyHint(key));
}

/** Press the control that has this key. */
function press(key, shiftKey = false) {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  if (control) click(control, shiftKey);
  return Boolean(control);
}

/** Escape leaves the causes for the why, unless it closes something of the causes. */
function leavePane(event) {
  const back = document.querySelector("[data-key='Escape']");
  if (back && back.getClientRects().length && !event.target.closest(".action-form, details[open]")) click(back);
}

/** Press a tool of the chosen answer. */
function tool(name, shiftKey = false) {
  const button = toolOf(name);
  if (button) click(button, shiftKey);
  else refuse(name);
}

/** The tool of the chosen answer, where it has it in this phase. */
function toolOf(name) {
  const button = current() && current().querySelector(`:scope > .tools [data-tool="${name}"]`);
  return button && getComputedStyle(button).display !== "none" ? button : null;
}

function refuse(step) {
  hint(current() ? toolHint(current(), step) : nothing());
}

function click(control, shiftKey) {
  control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
}

function go(step) {
  if (cards().length) move(step);
  else hint(nothing());
}

function pick() {
  if (toolOf("pick")) toggle(current());
  else refuse("pick");
}

function nothing() {
  if (cards().length) return gettext("Choose an answer first. Press J for the next one.");
  return isWriting() ? gettext("Reveal the answers first.") : gettext("There are no answers here.");
}

function isWriting() {
  const why = document.querySelector(".panel[data-stage='writing']");
  return Boolean(why && document.querySelector("[data-cards]"));
}

function openSpokenAnswer() {
  const box = document.getElementById("from-room");
  if (!box || !box.getClientRects().length) return refuseText("n");
  box.open = true;
  document.getElementById("aloud").focus();
}

/** There is no box for what is typed next, so ignore letters as keys until the typing stops. */
function refuseText(key) {
  hint(keyHint(key));
  textUntil = Date.now() + TYPING;
}

function isMeantAsText(key) {
  if (key.length > 1 || Date.now() >= textUntil) return false;
  textUntil = Date.now() + TYPING;
  return true;
}
