// The behaviours of the page where people join, by the names that it uses.

import { start } from "../behaviours.js";

const AGAIN = 5000; // ms

start({ waiting });

/** Before the start nobody has a seat to listen with: look now and then, and go in by a load. */
function waiting() {
  setTimeout(look, AGAIN * (0.8 + 0.4 * Math.random()));
}

async function look() {
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (response.ok && !page.querySelector("[data-behaviour=waiting]")) return location.reload();
  } catch (unreachable) {
    // The next look tries again.
  }
  waiting();
}
