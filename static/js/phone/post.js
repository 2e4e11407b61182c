import { addressOf } from "../addresses.js";

const PATIENCE = 15000; // ms; a phone between two networks can hang for minutes

/**
 * POST fields to a path of the room. Never throws.
 * Returns {status, body, retryAfter}: status 0 when no answer of ours came back, body the parsed
 * JSON, retryAfter in ms. A stale CSRF token is renewed and tried again once.
 */
export async function post(url, fields) {
  const first = await once(url, fields);
  if (first.status !== 403 || !(await renewToken())) return first;
  return once(url, fields);
}

async function once(url, fields) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await answerOf(await fetch(url, request(fields, stop.signal)));
  } catch (unreachable) {
    return { status: 0, body: null, retryAfter: 0 };
  } finally {
    clearTimeout(late);
  }
}

function request(fields, signal) {
  return {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json", "X-CSRFToken": token() },
    credentials: "same-origin",
    keepalive: true,
    signal,
  };
}

// A hotel's sign-in page also answers 200: only JSON comes from us.
async function answerOf(response) {
  const ours = (response.headers.get("Content-Type") || "").includes("json");
  const body = ours ? await response.json() : null;
  const foreign = !ours && response.status < 400 && response.status !== 204;
  const retryAfter = 1000 * (parseInt(response.headers.get("Retry-After"), 10) || 0);
  return { status: foreign ? 0 : response.status, body, retryAfter };
}

function tokenFields() {
  return [...document.querySelectorAll("input[name=csrfmiddlewaretoken]")];
}

function token() {
  const [field] = tokenFields();
  return field ? field.value : "";
}

async function renewToken() {
  try {
    const response = await fetch(addressOf("mine"), { headers: { Accept: "application/json" }, cache: "no-store" });
    const { csrf } = await response.json();
    tokenFields().forEach((field) => { field.value = csrf; });
    return Boolean(csrf);
  } catch (unreachable) {
    return false;
  }
}
