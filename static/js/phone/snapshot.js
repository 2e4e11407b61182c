import { countUnloaded } from "./load-more.js";
import { arePaused, askedWith, openWhys, phaseNow, roomsWhy, shownWhy } from "./whys.js";

/** What this phone shows of the room, read from the data attributes of its pieces, never from their words. */
export function takeSnapshot() {
  return {
    phase: phaseNow(),
    arePaused: arePaused(),
    shown: shownWhy(),
    check: checkNow(),
    record: Boolean(document.querySelector("#phase[data-record]")),
    whys: new Map(openWhys().map((piece) => [piece.dataset.why, described(piece)])),
  };
}

/** The id of the check that is open, or "". */
function checkNow() {
  const piece = document.querySelector("#checks [data-check]");
  return piece ? piece.dataset.check : "";
}

function described(piece) {
  const { stage, level, opened, ends } = piece.dataset;
  const list = piece.querySelector(".of-all");
  const answers = idsOf(list, ".answer:not(.theme):not(.withdrawn)");
  const themes = idsOf(list, ".theme");
  // It was asked together with the one where this phone is: its person hears of that one alone.
  const isAside = piece !== roomsWhy() && askedWith(piece).includes(roomsWhy());
  return { stage, level, opened, ends: Number(ends), answers, unloaded: countUnloaded(list), themes, isAside };
}

function idsOf(list, selector) {
  return new Set([...list.querySelectorAll(selector)].map(({ id }) => id));
}
