// Catch up by HTTP: on the first connection, after a reconnection, sleep or gap, for checks and for polling.

import { apply, fits } from "./apply.js";
import { setServerTime } from "./clock.js";
import { emit, page } from "./page.js";
import { fetchWithin } from "../requests.js";
import { spread } from "../timing.js";

const PATIENCE = 8000;
const RELOAD_AT_MOST_EVERY = 10000;
const RELOADED = "coprod:reloaded";
const SPREAD = 2000; // ms: a whole room must not load the page at the same moment

let notBefore = 0; // by performance.now(): the server asked for no request before then
let running = null;
let again = false;

// Resolves to true when the page is known to be current.
export function sync({ evenIfPaused = false } = {}) {
  if (page.paused && !evenIfPaused) return Promise.resolve(true);
  if (performance.now() < notBefore) return Promise.resolve(false);
  if (running) {
    again = true;
    return running;
  }
  running = fetchChanges().finally(() => {
    running = null;
    if (again) {
      again = false;
      sync();
    }
  });
  return running;
}

export function reloadPage() {
  if (reloadedLately()) return;
  setTimeout(() => {
    if (!document.dispatchEvent(new CustomEvent("coprod:reload", { cancelable: true }))) return;
    emit("leaving", {});
    location.reload();
  }, spread(SPREAD, 0, 1));
}

function reloadedLately() {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) || 0);
    if (Date.now() - last < RELOAD_AT_MOST_EVERY) return true;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    return false;
  } catch (refused) {
    // Nothing can be stored over a reload here, so use how long this page has been open.
    return performance.now() < RELOAD_AT_MOST_EVERY;
  }
}

async function fetchChanges() {
  const address = `${page.changes}?since=${page.revision}&${page.asks}${ownState()}`;
  try {
    return await fetchWithin(PATIENCE, address, applyResponse, { headers: { Accept: "application/json" } });
  } catch (error) {
    return false;
  }
}

// For the desk: that this phone has no socket, how many answers it has not sent, and that it has finished.
function ownState() {
  return [
    page.listening ? "" : "&polling=1",
    page.waiting ? `&waiting=${page.waiting}` : "",
    page.finished ? `&finished=${page.finished}` : "",
  ].join("");
}

function comeBackLater(seconds) {
  if (!Number(seconds)) return;
  const wait = spread(1000 * seconds, 1, 1.5);
  notBefore = performance.now() + wait;
  setTimeout(sync, wait + 1);
}

async function applyResponse(response) {
  if (response.status === 404 || response.status === 410) reloadPage();
  if (!response.ok) {
    comeBackLater(response.headers.get("Retry-After"));
    return false;
  }
  const frame = await response.json();
  setServerTime(frame.now);
  if (frame.reload) reloadPage();
  else if (fits(frame)) apply(frame);
  if (frame.numbers) emit("numbers", { whys: frame.numbers });
  return true;
}
