import { ownVotes, refreshMine } from "./mine.js";
import { post } from "./post.js";
import { hush, reply } from "./say.js";
import { pieceOf, shownWhy } from "./whys.js";

/** Dots: given and taken back by one tap each, true only once the server has said so. */
export function votes(foot) {
  document.getElementById("whys").addEventListener("submit", toggle);
  ["coprod:changed", "coprod:mine", "coprod:shown"].forEach((name) => document.addEventListener(name, draw));
  draw();

  async function toggle(event) {
    const form = event.target.closest("[data-give]");
    if (!form) return;
    event.preventDefault();
    if (form.classList.contains("pending")) return;
    form.classList.add("pending");
    const result = await post(address(form), {});
    form.classList.remove("pending");
    if (result.status >= 200 && result.status < 300) {
      hush();
      await refreshMine();
    } else reply((result.body && result.body.error) || foot.dataset.lost);
  }

  function draw() {
    const piece = pieceOf(shownWhy());
    foot.dataset.stage = piece ? piece.dataset.stage : "";
    document.querySelectorAll("#whys [data-give]").forEach(mark);
    if (piece && piece.dataset.stage === "voting") drawLeft(foot, piece);
  }
}

function address(form) {
  const vote = `${document.body.dataset.base}/nodes/${form.dataset.give}/vote`;
  return isGiven(form) ? `${vote}/undo` : vote;
}

function isGiven(form) {
  return ownVotes().includes(form.dataset.give);
}

function mark(form) {
  const given = isGiven(form);
  form.querySelector("button").setAttribute("aria-pressed", String(given));
  form.closest("[data-node]").classList.toggle("has", given);
}

function drawLeft(foot, piece) {
  const all = Number(foot.dataset.dots);
  const given = [...piece.querySelectorAll("[data-give]")].filter(isGiven).length;
  const left = Math.max(0, all - given);
  foot.querySelectorAll("#dots .dot").forEach((dot, n) => dot.classList.toggle("free", n >= given));
  foot.querySelector("[data-left]").textContent = words(foot, left);
}

function words(foot, left) {
  if (!left) return foot.dataset.none;
  return left === 1 ? foot.dataset.one : foot.dataset.many.replace("{n}", left);
}
