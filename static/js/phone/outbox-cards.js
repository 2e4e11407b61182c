import { arePaused, pieceOf } from "./whys.js";

const STATES = ["sending", "waiting", "paused", "refused", "sent"];
const CLASSES = { sending: "sending", waiting: "kept", paused: "kept", refused: "kept refused", sent: "" };

/** Draw the items of the outbox, each beside the why that it answers. `act` has what the buttons do. */
export function drawOutboxCards(items, isSending, act) {
  const wanted = new Set(items.map(({ op }) => `kept-${op}`));
  document.querySelectorAll("[data-kept]").forEach((card) => {
    if (!wanted.has(card.id)) card.remove();
  });
  items.forEach((item) => place(cardOf(item, act), item, isSending(item.op)));
  const rest = document.getElementById("kept");
  rest.hidden = !rest.querySelector("[data-kept]");
}

function place(card, item, sending) {
  // It failed before: it stays "kept", so that the words do not flicker at each attempt.
  const kept = item.state === "waiting" && arePaused() ? "paused" : item.state;
  const state = sending && !item.tried ? "sending" : kept;
  STATES.forEach((name) => { card.querySelector(`[data-state=${name}]`).hidden = name !== state; });
  card.className = `card ${CLASSES[state]}`;
  if (item.reason) card.querySelector("[data-reason]").textContent = item.reason;
  const piece = pieceOf(item.why);
  const list = (piece && piece.querySelector("[data-own-of]")) || document.querySelector("#kept ol");
  if (card.parentElement !== list) list.append(card);
}

function cardOf(item, act) {
  const id = `kept-${item.op}`;
  return document.getElementById(id) || make(id, item, act);
}

function make(id, item, act) {
  const card = document.getElementById("kept-card").content.firstElementChild.cloneNode(true);
  card.id = id;
  card.querySelector("[data-words]").textContent = item.text;
  card.querySelectorAll("[data-act]").forEach((button) => {
    button.addEventListener("click", () => act[button.dataset.act](item));
  });
  return card;
}
