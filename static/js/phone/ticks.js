import { addressOf } from "../addresses.js";
import { noteTick, ownAnswers, ownTicks } from "./my-answers.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { sentence } from "./sentences.js";
import { DOUBLE_TAP, recently } from "../timing.js";

const taps = recently(DOUBLE_TAP);

/** Tick an answer or take the tick back by 1 tap; it counts only once the server has confirmed it. */
export function ticks() {
  document.getElementById("whys").addEventListener("click", toggle);
  ["coprod:changed", "coprod:mine", "coprod:shown"].forEach((name) => document.addEventListener(name, draw));
  draw();
}

async function toggle(event) {
  const button = event.target.closest("[data-tick]");
  if (!button) return;
  event.preventDefault();
  if (button.classList.contains("pending") || taps.has(button.dataset.tick)) return;
  const id = button.dataset.tick;
  const isTicked = ownTicks().includes(id);
  button.classList.add("pending");
  const result = await post(addressOf(isTicked ? "recogniseUndo" : "recognise", id), {});
  button.classList.remove("pending");
  taps.note(id);
  if (result.status >= 200 && result.status < 300) {
    clearReply();
    await noteTick(id, !isTicked);
  } else reply((result.body && result.body.error) || sentence("unreached"));
}

function draw() {
  const ticked = new Set(ownTicks());
  const own = new Set(ownAnswers());
  document.querySelectorAll("#whys [data-tick]").forEach((button) => {
    const isTicked = ticked.has(button.dataset.tick);
    button.setAttribute("aria-pressed", String(isTicked));
    button.hidden = own.has(button.dataset.tick) && !isTicked;
  });
}
