import { addressOf } from "../addresses.js";
import { ownVotes, refreshMyAnswers } from "./my-answers.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { reply as speak } from "../announcer.js";
import { sentence } from "./sentences.js";
import { DOUBLE_TAP, recently } from "../timing.js";
import { pieceOf, shownWhy } from "./whys.js";

const taps = recently(DOUBLE_TAP);

/** Give a dot or take it back by 1 tap; it counts only once the server has confirmed it. */
export function votes(foot) {
  document.getElementById("whys").addEventListener("click", toggle);
  ["coprod:changed", "coprod:mine", "coprod:shown"].forEach((name) => document.addEventListener(name, draw));
  draw();

  async function toggle(event) {
    const button = event.target.closest("[data-give]");
    if (!button) return;
    event.preventDefault();
    if (button.classList.contains("pending") || taps.has(button.dataset.give)) return;
    button.classList.add("pending");
    const result = await post(address(button), {});
    button.classList.remove("pending");
    taps.note(button.dataset.give);
    if (result.status >= 200 && result.status < 300) {
      clearReply();
      await refreshMyAnswers();
      speak(`${foot.querySelector("[data-left]").textContent.trim()}.`);
    } else reply((result.body && result.body.error) || sentence("unreached"));
  }

  function draw() {
    const piece = pieceOf(shownWhy());
    const before = foot.dataset.stage;
    foot.dataset.stage = piece ? piece.dataset.stage : "";
    if (before === "voting" && foot.dataset.stage !== before) clearReply(); // about dots, so no longer true
    document.querySelectorAll("#whys [data-give]").forEach(mark);
    if (piece && piece.dataset.stage === "voting") drawLeft(foot, piece);
  }
}

function address(button) {
  return addressOf(isGiven(button) ? "voteUndo" : "vote", button.dataset.give);
}

function isGiven(button) {
  return ownVotes().includes(button.dataset.give);
}

function mark(button) {
  const given = isGiven(button);
  button.setAttribute("aria-pressed", String(given));
  button.closest(".answer").classList.toggle("has", given);
}

function drawLeft(foot, piece) {
  const all = Number(foot.dataset.dots);
  const given = [...piece.querySelectorAll("[data-give]")].filter(isGiven).length;
  const left = Math.max(0, all - given);
  foot.querySelectorAll("#dots .dot").forEach((dot, n) => dot.classList.toggle("free", n >= given));
  foot.querySelector("[data-left]").textContent = sentence("left", { n: left });
}
