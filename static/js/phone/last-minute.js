import { serverNow } from "../live/clock.js";
import { announce } from "../announcer.js";
import { sentence } from "./sentences.js";

/** What the timer means for the box, in words: the box never closes while someone types. */
export function lastMinute(line) {
  let state = null;
  const draw = () => {
    const piece = document.querySelector("#whys > [data-why]:not([hidden])");
    const ends = piece ? Number(piece.dataset.ends) : 0;
    const left = ends - serverNow();
    const words = !ends || left > 60000 ? "" : left > 0 ? line.dataset.soon : line.dataset.over;
    if (line.textContent !== words) line.textContent = words;
    const now = words && (left > 0 ? "minute" : "over");
    if (now && now !== state && state !== null) announce("time", sentence(now));
    state = now;
    line.hidden = !words;
  };
  setInterval(draw, 1000);
  ["coprod:changed", "coprod:shown"].forEach((name) => document.addEventListener(name, draw));
  draw();
}
