import { start } from "../behaviours.js";
import { fetchPage } from "../requests.js";
import { spread } from "../timing.js";

const SOON = 2000; // ms, at most
const LATER = 15000;

start({ steps });

/** The path above, drawn again when a step of it changes: frames carry rows, and a step is not a row. */
function steps(place) {
  let timer = 0;
  let due = 0;
  document.addEventListener("coprod:changed", ({ detail }) => {
    if (touches(place, detail)) plan(SOON);
    else if (countsBeside(place, detail)) plan(LATER);
  });

  // Wait a little: every phone in the room may show the same branch.
  function plan(within) {
    const at = Date.now() + spread(within, 0, 1);
    if (timer && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(draw, at - Date.now());
  }

  async function draw() {
    timer = 0;
    try {
      const { page } = await fetchPage(location.href);
      const fresh = page.getElementById(place.id);
      // The branch is gone or the session is over: load the page, which says so.
      if (!fresh) location.reload();
      else if (fresh.innerHTML !== place.innerHTML) replace(place, fresh);
    } catch (unreachable) {
      plan(LATER);
    }
  }
}

function touches(place, { upserts, removals }) {
  const ids = shown(place, "step").map((id) => `node-${id}`);
  return [...upserts.map(({ id }) => id), ...removals].some((id) => ids.includes(id));
}

function countsBeside(place, { upserts, removals }) {
  const lists = shown(place, "beside").map((id) => `answers-${id}`);
  return removals.length > 0 || upserts.some(({ into }) => lists.includes(into));
}

function shown(place, name) {
  return [...place.querySelectorAll(`[data-${name}]`)].map((step) => step.dataset[name]);
}

function replace(place, fresh) {
  const hadFocus = place.contains(document.activeElement);
  place.textContent = "";
  place.append(...fresh.childNodes);
  if (hadFocus) place.focus();
}
