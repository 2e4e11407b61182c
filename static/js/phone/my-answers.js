import { addressOf } from "../addresses.js";
import { keepingFocus } from "../live/focus.js";
import { fetchPage } from "../requests.js";
import { noteBeginning } from "./beginning.js";
import { spread } from "../timing.js";
import { phaseNow, pieceOf } from "./whys.js";

const SLOWLY = 60000; // ms; a hidden answer that was never revealed sends no removal
const SPREAD = 3000; // ms; a whole hall learns at the same moment that the session is closing
const PATIENCE = 8000; // ms
let requests = 0;
let underWay = 0;

/** Keep what is this phone's own up to date: answers, dots, ticks, choice. Frames are the same for everyone. */
export function myAnswers() {
  const again = () => setTimeout(() => refreshMyAnswers().then(again), spread(SLOWLY, 0.8, 1.2));
  let asked = askedNow();
  document.addEventListener("coprod:changed", ({ detail }) => {
    settle();
    if (detail.removals.some(isOwn) || detail.upserts.some(hasNewGap)) refreshMyAnswers();
    else if (askedNow() !== asked || asks(detail)) setTimeout(refreshMyAnswers, spread(SPREAD, 0, 1));
    // What was chosen before was about something else.
    if (askedNow() !== asked) document.body.removeAttribute("data-has-chosen");
    asked = askedNow();
  });
  refreshMyAnswers();
  again();
}

/** Fetch and draw the person's own answers and dots. Never rejects. */
export async function refreshMyAnswers() {
  const request = (requests += 1);
  underWay += 1;
  try {
    const { ok, page } = await fetchPage(addressOf("mine"), PATIENCE);
    // The response to an earlier request may arrive later.
    if (ok && request === requests) replace(page);
  } catch (unreachable) {
    // The next frame, answer or minute tries again.
  } finally {
    underWay -= 1;
  }
}

/** Show a tick that the server has confirmed, or that it has gone. Nothing else changes, so nothing is fetched. */
export async function noteTick(id, isTicked) {
  // A response that comes later may be from before the tick.
  if (underWay) return refreshMyAnswers();
  const others = ownTicks().filter((each) => each !== id);
  document.getElementById("mine").dataset.recognised = [...others, ...(isTicked ? [id] : [])].join(" ");
  document.dispatchEvent(new CustomEvent("coprod:mine"));
}

/** The ids of the person's own answers, and of the answers with their dots and their ticks. */
export const ownAnswers = () => idsIn("own");
export const ownVotes = () => idsIn("votes");
export const ownTicks = () => idsIn("recognised");

/** The ids of the answers and themes with their dots: a theme has those of its answers. */
export const ownDots = () => idsIn("dotsOn");

/** What the person chose in a check, or "". */
export function ownChoice(check) {
  const chosen = idsIn("choices").find((each) => each.startsWith(`${check}:`));
  return chosen ? chosen.slice(check.length + 1) : "";
}

function idsIn(name) {
  const words = document.getElementById("mine").dataset[name] || "";
  return words.split(" ").filter(Boolean);
}

/** The phase, and whether everybody is asked about the record. */
function askedNow() {
  return `${phaseNow()} ${document.getElementById("phase").dataset.record || ""}`;
}

/** A check that is opened again still has this phone's choice. */
function asks({ upserts }) {
  return upserts.some(({ into }) => into === "checks");
}

/** A facilitator may have taken a name out of an own answer. */
function hasNewGap({ id, html }) {
  return isOwn(id) && html.includes("[…]");
}

function isOwn(removed) {
  return ownAnswers().some((id) => removed === `node-${id}`);
}

function replace(page) {
  const fresh = page.getElementById("mine");
  const list = document.getElementById("mine");
  if (!fresh) return;
  noteBeginning(fresh);
  if (list.contains(document.activeElement)) return;
  list.replaceWith(fresh);
  noteChoice();
  keepingFocus(settle);
  document.dispatchEvent(new CustomEvent("coprod:mine"));
}

// Whether this phone has chosen in what everybody is asked now. The style sheet shows what leads on.
function noteChoice() {
  document.body.toggleAttribute("data-has-chosen", idsIn("choices").length > 0);
}

// Own rows are shown beside the why that they answer. Only those of settled whys stay in the list.
function settle() {
  const list = document.getElementById("mine");
  const rows = [...list.querySelectorAll("[data-answer]")];
  document.querySelectorAll("[data-copy]").forEach((copy) => {
    if (!rows.some((row) => row.dataset.answer === copy.dataset.copy)) copy.remove();
  });
  rows.forEach((row) => { row.hidden = stands(row); });
  list.hidden = rows.every((row) => row.hidden) && !list.querySelector("[data-remark]");
}

function stands(row) {
  const piece = pieceOf(row.dataset.why);
  if (!piece) return false;
  const shared = document.getElementById(`node-${row.dataset.answer}`);
  const copy = piece.querySelector(`[data-copy="${row.dataset.answer}"]`);
  if (shared) {
    if (copy) copy.remove();
    markOwn(shared, row);
  } else {
    putCopy(piece, row, copy);
  }
  return true;
}

function markOwn(node, row) {
  node.classList.add("own");
  const state = row.querySelector("[data-shared]");
  if (!state) return;
  const place = document.createElement("span");
  place.className = "state own-state";
  place.append(state.content.cloneNode(true));
  const old = node.querySelector(":scope > .said > .own-state");
  if (!old) node.querySelector(".said").append(place);
  else if (!old.isEqualNode(place)) old.replaceWith(place);
}

function putCopy(piece, row, old) {
  const copy = row.cloneNode(true);
  copy.hidden = false;
  copy.dataset.copy = row.dataset.answer;
  delete copy.dataset.answer;
  if (old && old.isEqualNode(copy)) return;
  if (old) old.replaceWith(copy);
  else piece.querySelector("[data-own-of]").append(copy);
}
