/** What the room is asked: how many have chosen. */
import { announce } from "../announcer.js";
import { listen } from "../behaviours.js";
import { haveChosen } from "../chosen.js";
import { fillOne } from "./filled.js";
import { wasOwn } from "./own-steps.js";
import { gettext } from "../translate.js";

let latest = null;

export function checking(holder) {
  let before = asked();
  listen(holder, "coprod:changed", () => {
    const now = asked();
    if (now.check !== before.check || now.state !== before.state) speak(now);
    before = now;
    draw(holder);
  });
  listen(holder, "coprod:people", ({ detail }) => {
    latest = detail;
    draw(holder);
  });
  draw(holder);
}

function asked() {
  const piece = document.getElementById("check");
  const question = piece.querySelector(".asked");
  return { ...piece.dataset, words: question ? question.textContent : "" };
}

/** What another desk has done; the reply to one's own step says the same. */
function speak({ state, words }) {
  if (wasOwn("check")) return;
  if (state === "open") announce("check", `${gettext("The room is asked.")} ${words}`);
  else announce("check", gettext("The question has closed."));
}

function draw(holder) {
  const line = holder.querySelector("[data-chosen]");
  if (line && latest && Number.isInteger(latest.chosen)) {
    line.textContent = latest.chosen ? haveChosen(latest, line) : gettext("Nobody has chosen yet.");
  }
  fillOne();
}
