// Keep a page up to date: by a socket if there is one, else by a request every few seconds.

import { apply, fits } from "./apply.js";
import { emit, page } from "./page.js";
import { LiveSocket } from "./socket.js";
import { reloadPage, sync } from "./sync.js";
import { backoff, spread } from "../timing.js";

const POLL = 3000;
const CHECK = 60000;
const WAITS = [500, 1000, 2000, 5000, 10000, 20000];
const UNDER_WAY = 2000;

let failures = 0;
let opening = null;
let offlineSince = 0;
let state = "";
const heldBack = new Map();

const socket = new LiveSocket({
  onOpen() {
    page.listening = true;
    failures = 0;
    sync();
  },
  // If the network is lost for a moment the socket stays open, so only a message proves that it works,
  // and only one that was not already under way.
  onHeard: () => Date.now() - offlineSince > UNDER_WAY && show("live"),
  onFrame(frame) {
    if (page.paused) noteWaiting(frame.to);
    else if (fits(frame)) apply(frame);
    else if (frame.from > page.revision) sync();
  },
  onBeat({ revision }) {
    if (page.paused) noteWaiting(revision);
    else if (revision > page.revision) sync();
  },
  onPeople: (counts) => emitUnlessPaused("people", counts),
  onNumbers: (numbers) => emitUnlessPaused("numbers", numbers),
  onReload: reloadPage,
  onLost() {
    page.listening = false;
    clearTimeout(opening);
    // After a restart 1,000 phones reconnect.
    opening = setTimeout(() => socket.open(), spread(backoff(WAITS, failures), 0.5, 1.5));
    failures += 1;
    poll();
  },
});

export function startLive() {
  if (!page.changes) return;
  // Wait until the page's other scripts listen: what they miss is not repeated soon.
  whenReady(() => socket.open());
  setInterval(() => poll(), POLL);
  setInterval(() => socket.isOpen && sync(), spread(CHECK, 0.8, 1.2));
  document.addEventListener("visibilitychange", () => document.hidden || wake());
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  window.addEventListener("online", wake);
  window.addEventListener("offline", goOffline);
  // The desk has to show what its own step did, even while paused.
  document.addEventListener("htmx:afterRequest", () => sync({ evenIfPaused: true }));
}

function whenReady(act) {
  if (document.readyState === "complete") act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

// While paused the page does not change; afterwards it catches up at once.
export function pause(paused) {
  page.paused = paused;
  if (paused) return;
  heldBack.forEach((detail, name) => emit(name, detail));
  heldBack.clear();
  sync();
}

// Of live numbers only the newest matters.
function emitUnlessPaused(name, detail) {
  if (page.paused) heldBack.set(name, detail);
  else emit(name, detail);
}

function noteWaiting(revision) {
  page.newest = Math.max(page.newest, revision);
  emit("waiting", {});
}

// Another request reached the server, so there is a connection.
export function reached() {
  if (state === "offline") show(socket.isOpen && !socket.isStale ? "live" : "polling");
}

async function poll() {
  if (socket.isOpen || document.hidden) return;
  const current = await sync();
  if (!socket.isOpen) show(current ? "polling" : "offline");
}

function goOffline() {
  offlineSince = Date.now();
  show("offline");
}

function wake() {
  offlineSince = 0;
  sync().then((current) => current && socket.isOpen && show("live"));
  if (!socket.isOpen || socket.isStale) {
    failures = 0;
    clearTimeout(opening);
    socket.open();
  }
}

function show(now) {
  if (now === state) return;
  state = now;
  document.body.dataset.connection = now;
  emit("connection", now);
}
