// The behaviours of the page where people join, by the names that it uses.

import { start } from "../behaviours.js";
import { fetchPage } from "../requests.js";
import { spread } from "../timing.js";

const AGAIN = 5000; // ms

start({ waiting });

/** Before the session opens nobody has a seat, so there is no socket: ask often, and load the page when it opens. */
function waiting() {
  setTimeout(look, spread(AGAIN, 0.8, 1.2));
}

async function look() {
  try {
    const { ok, page } = await fetchPage(location.href);
    if (ok && !page.querySelector("[data-behaviour=waiting]")) return location.reload();
  } catch (unreachable) {
    // The next request tries again.
  }
  waiting();
}
