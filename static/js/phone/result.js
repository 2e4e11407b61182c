import { ownDots } from "./my-answers.js";

/** The result of a vote is the same for all phones; mark in it the dots of this one. */
export function result(holder) {
  ["coprod:changed", "coprod:mine"].forEach((name) => document.addEventListener(name, draw));
  draw();

  function draw() {
    const own = ownDots();
    document.body.classList.toggle("after-vote", !holder.querySelector("#result").hidden);
    holder.querySelectorAll("[data-dotted]").forEach((mark) => { mark.hidden = !own.includes(mark.dataset.dotted); });
  }
}
