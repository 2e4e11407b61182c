import { addressOf } from "../addresses.js";
import { renewToken, token } from "../csrf.js";
import { fetchWithin } from "../requests.js";

const PATIENCE = 15000; // ms; a phone between 2 networks can hang for minutes

/**
 * POST fields to a path of the session. Never rejects.
 * Resolves to {status, body, retryAfter}: status 0 if no response of ours arrived, body the parsed JSON,
 * retryAfter in ms. An old CSRF token is renewed, and the request sent once more.
 */
export async function post(url, fields) {
  const first = await once(url, fields);
  if (first.status !== 403 || !(await renewToken(freshToken))) return first;
  return once(url, fields);
}

async function once(url, fields) {
  try {
    return await fetchWithin(PATIENCE, url, answerOf, request(fields));
  } catch (unreachable) {
    return { status: 0, body: null, retryAfter: 0 };
  }
}

function request(fields) {
  return {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json", "X-CSRFToken": token() },
    credentials: "same-origin",
    keepalive: true,
  };
}

// The sign-in page of a hotel's network also has status 200: only JSON is ours.
async function answerOf(response) {
  const ours = (response.headers.get("Content-Type") || "").includes("json");
  const body = ours ? await response.json() : null;
  const foreign = !ours && response.status < 400 && response.status !== 204;
  const retryAfter = 1000 * (parseInt(response.headers.get("Retry-After"), 10) || 0);
  return { status: foreign ? 0 : response.status, body, retryAfter };
}

async function freshToken() {
  const response = await fetch(addressOf("mine"), { headers: { Accept: "application/json" }, cache: "no-store" });
  return (await response.json()).csrf;
}
