import { addressOf } from "../addresses.js";
import { reply as speak } from "../announcer.js";
import { ownChoice, refreshMyAnswers } from "./my-answers.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { sentence } from "./sentences.js";

/** A question to everybody: choose by 1 tap, and differently by another, until it closes. */
export function checks(holder) {
  holder.addEventListener("click", choose);
  ["coprod:changed", "coprod:mine"].forEach((name) => document.addEventListener(name, () => draw(holder)));
  draw(holder);
}

async function choose(event) {
  const button = event.target.closest(".option");
  if (!button) return;
  event.preventDefault();
  if (button.classList.contains("pending")) return;
  button.classList.add("pending");
  const { check } = button.closest("[data-check]").dataset;
  const result = await post(addressOf("choose", check), { choice: button.value });
  button.classList.remove("pending");
  if (result.status >= 200 && result.status < 300) {
    clearReply();
    await refreshMyAnswers();
    if (ownChoice(check)) speak(sentence("chosen"));
  } else reply((result.body && result.body.error) || sentence("unreached"));
}

function draw(holder) {
  holder.querySelectorAll("[data-check]").forEach((piece) => {
    const chosen = ownChoice(piece.dataset.check);
    piece.querySelectorAll(".option").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    });
    piece.querySelector(".sent").hidden = !chosen;
  });
}
