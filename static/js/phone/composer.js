import { addressOf } from "../addresses.js";
import { beforeSending } from "./before-sending.js";
import { bind, boundWhy, drawBox, joined, loadDraft, offerOf, saveDraft, settleIn } from "./box.js";
import { problemWith } from "./check.js";
import { drawOutboxCards } from "./outbox-cards.js";
import { refreshMyAnswers } from "./my-answers.js";
import { newOpId } from "../op-id.js";
import { keepingFocus } from "../live/focus.js";
import { reached } from "../live/live.js";
import { page } from "../live/page.js";
import { sync } from "../live/sync.js";
import { outbox } from "./outbox.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { sentence } from "./sentences.js";
import { DOUBLE_TAP, recently, spread } from "../timing.js";
import { announce, reply as speak } from "../announcer.js";
import { arePaused, focusOnWhy, show, shownWhy } from "./whys.js";

const SOON = 3000; // ms

/** The phone's only box. It belongs to 1 why, and no update clears or moves it. */
export function composer(form) {
  const { text } = form.elements;
  let late = 0;
  const taps = recently(DOUBLE_TAP);
  let wasPaused = arePaused();
  const box = outbox({
    room: document.body.dataset.base,
    send: ({ why, text: words, op }) => post(addressOf("submit", why), { text: words, op_id: op }),
    changed: draw,
    failed: () => speak(sentence("unsent")),
    refused: (reason) => speak(`${sentence("refused")} ${reason}`.trim()),
    waits: arePaused,
    delivered,
  });

  loadDraft(form);
  draw();
  form.addEventListener("submit", submit);
  text.addEventListener("input", () => { saveDraft(form); complain(""); });
  // An empty box that lost its why stayed where it was while the focus was in it.
  form.addEventListener("focusout", () => setTimeout(() => drawBox(form)));
  form.closest(".foot").querySelector("[data-offer]").addEventListener("click", takeOffer);
  form.closest(".foot").querySelector("[data-move]").addEventListener("click", moveWords);
  document.addEventListener("coprod:shown", goAlong);
  document.addEventListener("coprod:changed", () => { follow(); draw(); goOn(); });
  document.addEventListener("coprod:mine", box.forgetSent);
  ["online", "pageshow", "focus"].forEach((name) => window.addEventListener(name, box.resume));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) box.resume(); });
  window.addEventListener("storage", draw);
  const before = beforeSending(form, { changed: () => { saveDraft(form); complain(""); }, taps });
  box.resume();

  function submit(event) {
    event.preventDefault();
    // The second of 2 quick taps finds the box empty, or Send in place of “Take it out”: it is no mistake.
    if (taps.has("asked") || (!text.value && taps.has("send"))) return;
    taps.note("send");
    if (!arePaused() && isWhole() && !before.asks()) send();
  }

  // A hall does not send in 1 moment what it wrote during a pause.
  function goOn() {
    if (wasPaused && !arePaused()) setTimeout(box.resume, spread(SOON, 0, 1));
    wasPaused = arePaused();
  }

  function isWhole() {
    const words = problemWith(text.value, Number(text.dataset.longest));
    complain(words);
    clearReply();
    if (words) text.focus();
    return !words;
  }

  function send() {
    box.add({ op: newOpId(), why: boundWhy(form), text: text.value.trim() });
    text.value = "";
    saveDraft(form);
    follow();
  }

  // An answer that was kept for a while is news of the connection. One that is sent at once is confirmed at once.
  function delivered({ note }, { tried }) {
    if (tried) reached();
    if (note || !tried) reply(note || sentence("sending"));
    else announce("sent", () => sentence("sent", { n: late }), () => { late = 0; });
    late += tried ? 1 : 0;
    refreshMyAnswers();
  }

  // An empty box moves to the why that is shown; words in it stay with their why.
  function follow() {
    if (!text.value.trim() && shownWhy()) bind(form, shownWhy());
    drawBox(form);
  }

  function goAlong() {
    const before = boundWhy(form);
    follow();
    if (boundWhy(form) === before) return;
    settleIn(form);
    drawBox(form);
  }

  function takeOffer() {
    const { why, carry } = offerOf(form);
    bind(form, why, carry);
    settleIn(form);
    show(why);
    text.focus();
    // During voting there is no box to move to.
    if (document.activeElement !== text) focusOnWhy();
  }

  // From now on the words answer the why that is shown.
  function moveWords({ currentTarget }) {
    bind(form, shownWhy(), true);
    settleIn(form);
    drawBox(form);
    speak(currentTarget.dataset.moved);
    text.focus();
  }

  function complain(words) {
    const line = form.querySelector("[data-problem]");
    line.textContent = words;
    line.hidden = !words;
    text.setAttribute("aria-invalid", String(Boolean(words)));
  }

  function draw() {
    const tools = { discard: ({ op }) => box.discard(op), back: putBack };
    keepingFocus(() => drawOutboxCards(box.items(), box.isSending, tools));
    reportWaiting();
  }

  // Answers that failed to send, and those behind them: the next request that succeeds tells the desk.
  function reportWaiting() {
    const unsent = box.items().filter(({ state }) => state === "waiting");
    const waiting = unsent.some(({ tried }) => tried) ? unsent.length : 0;
    if (waiting === page.waiting) return;
    page.waiting = waiting;
    sync();
  }

  function putBack(item) {
    if (boundWhy(form) !== item.why) bind(form, item.why);
    text.value = joined(text.value, item.text);
    saveDraft(form);
    box.discard(item.op);
    drawBox(form);
    text.focus();
  }
}
