import { firstFound, without } from "../before-sending/finder.js";
import { showFound } from "../before-sending/show-found.js";
import { isComposing } from "../keyboard.js";
import { gettext } from "../translate.js";
import { reply } from "./reply.js";

/**
 * Ask before something personal, or blame, is sent to the whole room. Nothing about it leaves this phone.
 *
 * changed(): the words in the box have changed. taps: the button that was pressed a moment ago is gone, and a
 * second quick tap would press the one in its place.
 */
export function beforeSending(form, { changed, taps }) {
  const { text, anyway, take_out: takeOut } = form.elements;
  const foot = form.closest(".foot");
  const panel = foot.querySelector("#before-sending");
  const isOpen = () => asking && !panel.hidden;
  let asking = false; // the panel serves every box in the foot
  let allowed = null;

  anyway.addEventListener("click", (event) => press(event, () => {
    close();
    form.querySelector("[data-send]").focus();
    allowed = text.value;
    form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    allowed = null;
  }));
  takeOut.addEventListener("click", (event) => press(event, () => {
    const found = firstFound(text.value);
    if (found && found.kind !== "blame") takeAway(found);
    taps.note("asked");
    leave();
  }));
  foot.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen() || isComposing(event)) return;
    event.preventDefault();
    leave();
  });
  text.addEventListener("input", lookAgain);
  ["coprod:shown", "coprod:changed"].forEach((name) => document.addEventListener(name, lookAgain));
  return { asks };

  /** Ask about what is in the box, if it has to be asked. The focus makes a screen reader read it, once. */
  function asks() {
    const found = text.value === allowed ? null : firstFound(text.value);
    if (!found) return false;
    draw(found);
    panel.querySelector("h2").focus();
    return true;
  }

  function press(event, act) {
    event.preventDefault();
    if (isOpen() && !taps.has("send")) act();
  }

  function takeAway(found) {
    text.value = without(text.value, found);
    changed();
    reply(gettext("Taken out. Not sent yet."));
  }

  // The words in the box have changed, or another why has its words there.
  function lookAgain() {
    if (!isOpen()) return;
    const found = firstFound(text.value);
    if (found) draw(found);
    else close();
  }

  function draw(found) {
    showFound(foot, found);
    toggle(true);
  }

  function leave() {
    close();
    text.focus();
  }

  function close() {
    toggle(false);
  }

  function toggle(open) {
    asking = open;
    [panel, form.querySelector("[data-not-sent]"), anyway, takeOut].forEach((piece) => { piece.hidden = !open; });
    foot.toggleAttribute("data-found", open);
  }
}
