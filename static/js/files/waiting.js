/** Asks how far this one file is, says so, and downloads it once it is ready. */
import { start } from "../behaviours.js";
import { gettext, interpolate } from "../translate.js";

const ASK_AGAIN = 1000; // ms
const PASSING = [429, 502, 503, 504];

start({ waiting });

function waiting(place) {
  const words = place.querySelector("[data-words]");
  const bar = place.querySelector("progress");
  let { at } = place.dataset;

  async function ask() {
    const job = await stateOf(at);
    at = job.at || at;
    if (job.state === "ready") return fetchIt();
    if (job.state === "failed") return stop(job.error);
    if (job.steps > 1) {
      bar.max = job.steps;
      bar.value = job.done;
    }
    say(wordsFor(job));
    setTimeout(ask, ASK_AGAIN);
  }

  function fetchIt() {
    stop(gettext("Your file is ready. The download is starting."));
    location.assign(at);
  }

  function stop(said) {
    say(said);
    bar.hidden = true;
    place.querySelector("[data-after]").hidden = true;
    const cancel = document.querySelector("[data-cancel]");
    if (cancel) cancel.hidden = true;
  }

  function say(said) {
    if (words.textContent !== said) words.textContent = said;
  }

  ask();
}

async function stateOf(at) {
  try {
    const response = await fetch(at, { headers: { Accept: "application/json" }, cache: "no-store" });
    const said = await response.json();
    if (said.state || !PASSING.includes(response.status)) return { state: "failed", ...said };
  } catch (error) {
    // No network, or no readable response.
  }
  return { state: "unknown" };
}

function wordsFor({ state, done, steps }) {
  if (state === "unknown") return gettext("No connection at the moment. Trying again.");
  if (state === "waiting") return gettext("Waiting for other files.");
  if (steps < 2) return gettext("Preparing your file.");
  return interpolate(gettext("Preparing your file. Parts done: %(done)s of %(steps)s."), { done, steps });
}
