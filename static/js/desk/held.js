/** The page of held answers and remarks: it asks for what is new, and sends each decision without leaving. */
import { announce } from "../announcer.js";
import { start } from "../behaviours.js";
import { token } from "../csrf.js";
import { focusOnHeading, keepingFocus } from "../live/focus.js";
import { fetchWithin, parsePage } from "../requests.js";
import { gettext, interpolate, ngettext } from "../translate.js";

const EVERY = 3000; // ms
const PATIENCE = 10000; // ms
const LISTS = ["to-check", "refused", "shown"];
const PARTS = ["none-held", "not-shown", "are-shown"];

start({ held });

function held(place) {
  let timer = 0;
  place.addEventListener("submit", decide);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  wait();

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(ask, EVERY);
  }

  async function ask() {
    try {
      const fresh = await fetchWithin(PATIENCE, `${location.pathname}?since=${place.dataset.revision}`, newPage);
      if (fresh) draw(place, fresh);
    } catch (unreachable) {
      // The next time.
    }
    wait();
  }

  async function decide(event) {
    if (!event.submitter) return; // an old browser: it loads the page again
    event.preventDefault();
    const card = event.target.closest("li");
    const next = card.nextElementSibling || card.previousElementSibling;
    complain(await refusal(event.target, event.submitter));
    await ask();
    if (card.isConnected) return;
    if (next && next.isConnected) next.querySelector(".words").focus();
    else focusOnHeading();
  }
}

/** The part of the page with what is held, or null if nothing has changed. */
async function newPage(response) {
  if (response.status === 204) return null;
  const fresh = parsePage(await response.text()).getElementById("held");
  if (response.ok && fresh) return fresh;
  if (response.status < 500) location.reload(); // it is over, or not for this browser any more
  return null;
}

function draw(place, fresh) {
  const before = waiting().length;
  place.dataset.revision = fresh.dataset.revision;
  keepingFocus(() => {
    LISTS.forEach((id) => removeOld(document.getElementById(id), fresh.querySelector(`#${id}`)));
    LISTS.forEach((id) => addNew(document.getElementById(id), fresh.querySelector(`#${id}`)));
    PARTS.forEach((id) => {
      document.getElementById(id).hidden = fresh.querySelector(`#${id}`).hidden;
    });
  });
  if (waiting().length > before) announce("held", inAll);
}

/** What stays is not drawn again: someone may be reading it. */
function removeOld(list, fresh) {
  [...list.children].forEach((card) => {
    const same = fresh.querySelector(`#${card.id}`);
    if (!same || same.dataset.revision !== card.dataset.revision) card.remove();
  });
}

/** What is new is later than what is there. */
function addNew(list, fresh) {
  list.append(...[...fresh.children].filter((card) => !document.getElementById(card.id)));
}

function waiting() {
  return document.getElementById("to-check").children;
}

function inAll() {
  const n = waiting().length;
  return n ? interpolate(ngettext("%(n)s to check.", "%(n)s to check.", n), { n }) : "";
}

/** Send a decision. Resolves to "", or to why it was refused. */
async function refusal(form, { name, value }) {
  const fields = new URLSearchParams(new FormData(form));
  if (name) fields.set(name, value);
  const headers = { Accept: "application/json", "X-CSRFToken": token() };
  const options = { method: "POST", body: fields, headers, credentials: "same-origin" };
  try {
    return await fetchWithin(PATIENCE, form.action, reasonOf, options);
  } catch (unreachable) {
    return gettext("No connection. Nothing has changed. Try again when it is back.");
  }
}

async function reasonOf(response) {
  return response.ok ? "" : (await response.json()).error;
}

function complain(words) {
  const line = document.getElementById("refusal");
  line.textContent = words;
  line.hidden = !words;
}
