import { addressOf } from "../addresses.js";
import { ownAnswers, ownTicks, refreshMyAnswers } from "./my-answers.js";
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
  button.classList.add("pending");
  const result = await post(address(button.dataset.tick), {});
  button.classList.remove("pending");
  taps.note(button.dataset.tick);
  if (result.status >= 200 && result.status < 300) {
    clearReply();
    await refreshMyAnswers();
  } else reply((result.body && result.body.error) || sentence("unreached"));
}

function address(id) {
  return addressOf(ownTicks().includes(id) ? "recogniseUndo" : "recognise", id);
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
