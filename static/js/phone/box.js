import { addressOf } from "../addresses.js";
import { reply } from "../announcer.js";
import { draftOf, keepBound, keepDraft, lastBound } from "./drafts.js";
import { arePaused, lateFor, openWhys, pieceOf, promptOf, roomsWhy, shownWhy } from "./whys.js";

let closing = 0;

/** The id of the why that the box belongs to. */
export const boundWhy = (form) => form.dataset.why || "";

/** Give the box to another why. Its words stay with the former one as a draft, unless they are moved too. */
export function bind(form, why, carry = false) {
  const piece = pieceOf(why);
  const { text } = form.elements;
  if (boundWhy(form) !== why) {
    keepDraft(boundWhy(form), carry ? "" : text.value);
    text.value = carry ? joined(draftOf(why), text.value) : draftOf(why);
  }
  const prompt = piece ? promptOf(piece) : {};
  Object.assign(form.dataset, { why, ...prompt });
  saveDraft(form);
}

/** The person chose a why and knows what is open: from now on offer only what is opened later. */
export function settleIn(form) {
  const [newest] = openWhys();
  form.dataset.seen = newest ? newest.dataset.opened : "0";
  saveDraft(form);
}

/** After loading the page: restore the words that were being written, with their why. */
export function loadDraft(form) {
  const { text } = form.elements;
  const last = lastBound();
  if (!text.value.trim() && last && draftOf(last.why)) {
    Object.assign(form.dataset, last);
    text.value = draftOf(last.why);
  } else {
    const typed = text.value;
    bind(form, boundWhy(form) || shownWhy());
    settleIn(form);
    text.value = typed || draftOf(boundWhy(form));
  }
  drawBox(form);
}

/** Store the words in the box on this phone, with the why that they answer. */
export function saveDraft(form) {
  const { why, words, level, hue, otherwise, seen } = form.dataset;
  keepDraft(why, form.elements.text.value);
  keepBound({ why, words, level, hue, otherwise: otherwise || "", seen });
}

/**
 * The newest why, if the person chose another one or has words in the box for another one; or null. If the page
 * shows it already, the line about the words offers to move them.
 */
export function offerOf(form) {
  const newest = roomsWhy();
  const gone = !pieceOf(boundWhy(form));
  const isElsewhere = newest && ![boundWhy(form), shownWhy()].includes(newest.dataset.why);
  const isNews = isElsewhere && (gone || Number(newest.dataset.opened) > Number(form.dataset.seen));
  const carry = gone && Boolean(form.elements.text.value.trim());
  return isNews ? { why: newest.dataset.why, words: promptOf(newest).words, carry } : null;
}

/** Join 2 texts, one below the other; each may be empty. */
export function joined(...texts) {
  return texts.map((text) => text.trim()).filter(Boolean).join("\n");
}

/** Draw what is around the box: its disc, its prompt if the page shows another why, and the offer to move. */
export function drawBox(form) {
  const { why, words, level, hue } = form.dataset;
  const { text } = form.elements;
  const gone = !pieceOf(why);
  // If the focus is in the box, keep what is typed next.
  form.hidden = gone && !text.value.trim() && !form.contains(document.activeElement);
  document.querySelector(".skip[href='#text']").hidden = form.hidden;
  form.classList.toggle("empty", !text.value.trim());
  form.action = addressOf("submit", why);
  const disc = form.querySelector("[data-disc]");
  disc.className = `d ${hue || ""}`;
  disc.textContent = level || "";
  form.querySelector("[data-because]").hidden = Boolean(form.dataset.otherwise);
  form.querySelector("[data-otherwise-label]").hidden = !form.dataset.otherwise;
  const isClosed = gone && !staysOpen(form, why);
  form.querySelector("[data-send]").hidden = isClosed || arePaused();
  const foot = form.closest(".foot");
  foot.toggleAttribute("data-paused", arePaused());
  foot.querySelectorAll("[data-prompt]").forEach((prompt) => { prompt.textContent = words || ""; });
  drawAway(form, foot.querySelector("[data-away]"), isClosed);
  foot.querySelector("[data-asked]").hidden = why !== shownWhy();
  drawOffer(form);
}

/** Whether the why took its last answers only a moment ago: then it is drawn again when that is over. */
function staysOpen(form, why) {
  const left = lateFor(why);
  clearTimeout(closing);
  if (left) closing = setTimeout(() => drawBox(form), left + 50);
  return left > 0;
}

// The page shows a why, and the words in the box answer another: announce it once, and once more when they
// can no longer be sent there. Offer to move the words by 1 tap.
function drawAway(form, line, isClosed) {
  const isAway = !form.hidden && boundWhy(form) !== shownWhy();
  const closes = line.querySelector("[data-gone]");
  const isNews = isAway && (line.hidden || (isClosed && closes.hidden));
  line.hidden = !isAway;
  closes.hidden = !isClosed;
  line.querySelector("[data-move]").hidden = !pieceOf(shownWhy());
  if (isNews && form.elements.text.value.trim()) reply(wordsOf(line));
}

function wordsOf(line) {
  return [...line.querySelectorAll("span:not([hidden])")].map((words) => words.textContent.trim()).join(" ");
}

function drawOffer(form) {
  const offer = offerOf(form);
  const line = form.closest(".foot").querySelector("[data-offered]");
  line.hidden = !offer;
  if (!offer) return;
  line.querySelector("[data-offer-words]").textContent = offer.words;
  line.querySelectorAll("[data-carry]").forEach((words) => {
    words.hidden = (words.dataset.carry === "yes") !== offer.carry;
  });
}
