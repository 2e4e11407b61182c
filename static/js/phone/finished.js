/** “I have finished”: the box folds and the phone can rest, until the stage ends or the person writes more. */
import { numbersOf } from "../live/numbers.js";
import { page } from "../live/page.js";
import { sync } from "../live/sync.js";
import { clearReply } from "./reply.js";
import { getItem, removeItem, setItem } from "../storage.js";
import { interpolate, ngettext } from "../translate.js";
import { pieceOf, shownWhy } from "./whys.js";

const kept = `coprod:${document.body.dataset.base}:finished`;

export function finished(place) {
  const form = place.querySelector("#composer");
  const another = place.querySelector("[data-another]");
  page.finished = getItem(kept) || "";
  form.querySelector("[data-finish]").addEventListener("click", () => {
    clearReply();
    say(shownWhy());
    wordsOf(shownWhy()).querySelector("h3").focus();
  });
  another.addEventListener("click", () => {
    say("");
    form.elements.text.focus();
  });
  ["changed", "mine", "numbers", "shown"].forEach((name) => document.addEventListener(`coprod:${name}`, draw));
  setTimeout(draw); // own answers are put beside their why first

  function say(why) {
    keep(why);
    draw();
    sync();
  }

  function draw() {
    if (page.finished && !wordsOf(page.finished)) keep("");
    const why = shownWhy();
    const words = wordsOf(why);
    const isFinished = Boolean(words) && page.finished === why;
    const mayFinish = Boolean(words) && form.dataset.why === why && hasWritten(why);
    form.querySelector("[data-finish]").hidden = !mayFinish;
    another.hidden = !isFinished;
    place.classList.toggle("finished", isFinished && form.dataset.why === why);
    if (words) drawWords(words, isFinished, numbersOf(why));
  }
}

function keep(why) {
  page.finished = why;
  if (why) setItem(kept, why);
  else removeItem(kept);
}

/** What the phone says to somebody who has finished. It is there while people write. */
function wordsOf(why) {
  return pieceOf(why) && document.getElementById(`finished-${why}`);
}

function hasWritten(why) {
  return Boolean(document.querySelector(`#own-${why} > [data-copy]`));
}

function drawWords(words, isFinished, { written, of }) {
  words.hidden = !isFinished;
  words.querySelector("[data-written]").textContent = written ? haveWritten(written, of) : "";
}

function haveWritten(n, of) {
  return interpolate(of
    ? ngettext("%(n)s of %(of)s people has written.", "%(n)s of %(of)s people have written.", n)
    : ngettext("%(n)s person has written.", "%(n)s people have written.", n), { n, of });
}
