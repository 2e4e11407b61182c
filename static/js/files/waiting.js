/** Asks how far this one file is, says so, and fetches it once it is written. */
const ASK_AGAIN = 1000;

export function waiting(place) {
  const words = place.querySelector("[data-words]");
  const bar = place.querySelector("progress");
  let { at } = place.dataset;

  async function ask() {
    const copy = await stateOf(at);
    at = copy.at || at;
    if (copy.state === "ready") return fetchIt();
    if (copy.error) return stop(copy.error);
    if (copy.steps > 1) {
      bar.max = copy.steps;
      bar.value = copy.done;
    }
    say(wordsFor(copy));
    setTimeout(ask, ASK_AGAIN);
  }

  function fetchIt() {
    stop("It is written. The download begins now.");
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
    return await response.json();
  } catch (error) {
    return { state: "unknown" };
  }
}

function wordsFor({ state, done, steps }) {
  if (state === "unknown") return "There is no connection just now. Trying again.";
  if (state === "waiting") return "It waits its turn.";
  return steps > 1 ? `It is being written: ${done} of ${steps} parts are done.` : "It is being written.";
}
