/** A rehearsal: while this desk is open, it asks for each step of the people who pretend. */
import { announce } from "../announcer.js";
import { token } from "../csrf.js";
import { fetchWithin } from "../requests.js";
import { gettext } from "../translate.js";

const EVERY = 2000; // ms
const PATIENCE = 8000; // ms
const WITHOUT_SIGNAL = 30000; // ms

let backAt = 0; // when half of the room has signal again

/** It starts again when another part of the desk is drawn, and ends with what was drawn. */
export function rehearsal(section) {
  section.querySelector("[data-signal]").addEventListener("click", () => {
    backAt = Date.now() + WITHOUT_SIGNAL;
    announce("signal", gettext("Half of the room has no Wi-Fi for 30 seconds."));
  });
  const next = () => setTimeout(async () => {
    if (section.isConnected && await step(section.dataset.step)) next();
  }, EVERY);
  next();
}

/** Resolves to whether there are more steps: not once the rehearsal has ended. */
async function step(address) {
  const body = new URLSearchParams({ csrfmiddlewaretoken: token() });
  if (Date.now() < backAt) body.set("without_signal", "1");
  try {
    const status = await fetchWithin(PATIENCE, address, (response) => response.status, {
      method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": token() },
    });
    return status !== 404 && status !== 410;
  } catch (unreachable) {
    return true;
  }
}
