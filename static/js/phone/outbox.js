import { getItem, keys, removeItem, setItem } from "../storage.js";
import { backoff, spread } from "../timing.js";

const WAITS = [1000, 2000, 4000, 8000, 16000, 30000]; // ms
const AGAIN = [0, 408, 425, 429];

/**
 * What was written on this phone and may not be saved yet. Each item has its own key, so that 2 tabs
 * never overwrite each other. Its op_id makes sending it twice harmless.
 *
 * send(item): resolves to {status, body, retryAfter}. changed(): something must be drawn again.
 * failed(item): the first attempt failed. refused(reason): it will not be accepted.
 * waits(): nothing is sent while this is true. A refusal that says when to try again is not one: the item waits.
 * delivered(body, item): the server has saved it. It stays, as sent, until the page shows the server's
 * own row and calls forgetSent().
 */
export function outbox({ room, send, changed, delivered, failed, refused, waits }) {
  const prefix = `coprod:${room}:answer:`;
  const key = (op) => prefix + op;
  let sending = null;
  let failures = 0;
  let timer = 0;

  sent().forEach(({ op }) => removeItem(key(op)));
  return { add, items, discard, forgetSent, resume, isSending: (op) => op === sending };

  /** Store it first, then send it. */
  function add(item) {
    setItem(key(item.op), { ...item, at: Date.now(), state: "waiting" });
    changed();
    resume();
  }

  /** All items, the oldest first. */
  function items() {
    return keys(prefix).map(getItem).filter(Boolean).sort((a, b) => a.at - b.at);
  }

  function discard(op) {
    removeItem(key(op));
    changed();
  }

  function forgetSent() {
    sent().forEach(({ op }) => discard(op));
  }

  function sent() {
    return items().filter(({ state }) => state === "sent");
  }

  /** Try at once: the network is back, or the person is. */
  function resume() {
    clearTimeout(timer);
    if (!sending) sendNext();
  }

  async function sendNext() {
    const item = items().find(({ state }) => state === "waiting");
    if (!item || waits()) return;
    sending = item.op;
    changed();
    const result = await send(item);
    sending = null;
    settle(item, result);
  }

  function settle(item, { status, body, retryAfter }) {
    if (body && body.answer) return landed(item, body);
    if (AGAIN.includes(status) || status >= 500 || retryAfter) return later(item, retryAfter);
    mark(item, { state: "refused", reason: (body && body.error) || "" });
    refused((body && body.error) || "");
    goOn();
  }

  // Another tab may have sent or discarded it while we waited.
  function mark(item, more) {
    if (getItem(key(item.op))) setItem(key(item.op), { ...item, ...more });
  }

  function landed(item, body) {
    mark(item, { state: "sent" });
    delivered(body, item);
    goOn();
  }

  function goOn() {
    failures = 0;
    changed();
    sendNext();
  }

  function later(item, retryAfter) {
    mark(item, { tried: true });
    if (!item.tried) failed(item);
    timer = setTimeout(resume, spread(Math.max(retryAfter, backoff(WAITS, failures)), 1, 1.5));
    failures += 1;
    changed();
  }
}
