import { reply as speak } from "../announcer.js";
import { isComposing } from "../keyboard.js";
import { DOUBLE_TAP, recently } from "../timing.js";
import { beforeSending } from "./before-sending.js";
import { problemWith } from "./check.js";
import { draftOf, keepDraft } from "./drafts.js";
import { refreshMyAnswers } from "./my-answers.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { sentence } from "./sentences.js";

/**
 * “I see it differently”: a box in place of the one for answers, bound to 1 answer. Without it, or where something is
 * written there already, the link leads to a page. The words stay in the box until the server has confirmed them.
 */
export function differing(form) {
  const { text } = form.elements;
  const foot = form.closest(".foot");
  const taps = recently(DOUBLE_TAP);
  const before = beforeSending(form, { changed: () => { keep(); complain(""); }, taps });
  document.getElementById("whys").addEventListener("click", open);
  form.addEventListener("submit", submit);
  form.querySelector("[data-cancel]").addEventListener("click", leave);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isComposing(event)) leave();
  });
  text.addEventListener("input", () => { keep(); complain(""); });

  function open(event) {
    const link = event.target.closest(".differ");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || isWritten(link)) return;
    event.preventDefault();
    if (!form.hidden && form.dataset.at === address(link)) { text.focus(); return; }
    const words = document.getElementById(link.getAttribute("aria-describedby"));
    form.dataset.at = address(link);
    form.querySelector("[data-about]").textContent = words.textContent.trim();
    text.value = draftOf(form.dataset.at);
    complain("");
    show(true);
    text.focus();
  }

  async function submit(event) {
    event.preventDefault();
    if (taps.has("asked") || form.classList.contains("sending")) return;
    taps.note("send");
    const at = form.dataset.at;
    if (!isWhole() || before.asks()) return;
    form.classList.add("sending");
    const { status, body } = await post(at, { text: text.value.trim() });
    form.classList.remove("sending");
    if (status === 201) sent(at, body);
    else if (status && body) { complain(body.error); speak(body.error); text.focus(); }
    else reply(sentence("unreached"));
  }

  function sent(at, { note }) {
    keepDraft(at, "");
    text.value = "";
    leave();
    reply(note);
    refreshMyAnswers();
  }

  function isWhole() {
    const problem = problemWith(text.value, Number(text.dataset.longest));
    complain(problem && !text.value.trim() ? text.dataset.empty : problem);
    clearReply();
    if (problem) text.focus();
    return !problem;
  }

  function leave() {
    const link = document.querySelector(`#whys .differ[href="${CSS.escape(form.dataset.at)}"]`);
    show(false);
    if (link) link.focus({ preventScroll: true });
  }

  function keep() {
    keepDraft(form.dataset.at, text.value);
  }

  function show(open) {
    form.hidden = !open;
    foot.toggleAttribute("data-differs", open);
  }

  function complain(words) {
    const line = form.querySelector("[data-problem]");
    line.textContent = words;
    line.hidden = !words;
    text.setAttribute("aria-invalid", String(Boolean(words)));
  }
}

const address = (link) => link.getAttribute("href");

/** Whether something of this phone is there already: its page shows it, to be changed or taken back. */
function isWritten(link) {
  return Boolean(document.querySelector(`#mine [data-remark] a[href="${CSS.escape(address(link))}"]`));
}
