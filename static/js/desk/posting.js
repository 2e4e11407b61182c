/** How the desk's forms are sent: 1 form for all buttons of live pieces, and refusals where people read them. */
import { renewToken } from "../csrf.js";
import { keepingFocus } from "../live/focus.js";
import { reply } from "../announcer.js";
import { fetchPage, parsePage } from "../requests.js";
import { confirm } from "./confirmations.js";
import { close, refuse } from "./dialogs.js";
import { stepRefused, stepSent } from "./own-steps.js";
import { gettext } from "../translate.js";

const NO_CONNECTION = gettext("No connection. Nothing has changed. Try again when it is back.");
let pressed = null;

export function posting() {
  // Safari before 15.4 does not say which button submitted a form.
  document.addEventListener("click", (event) => { pressed = event.target.closest("button"); }, true);
  document.addEventListener("htmx:configRequest", (event) => address(event.detail));
  document.addEventListener("htmx:beforeRequest", ({ detail }) => stepSent(detail.pathInfo.requestPath));
  document.addEventListener("htmx:beforeSwap", (event) => keepInDialog(event.detail));
  document.addEventListener("htmx:afterRequest", (event) => settle(event.detail));
  document.addEventListener("htmx:sendError", (event) => say(event.detail, NO_CONNECTION));
  document.addEventListener("coprod:connection", ({ detail }) => { if (detail === "live") forget(NO_CONNECTION); });
}

/** Buttons of live pieces are outside their form, so set its address and value here. */
function address(detail) {
  const form = detail.elt;
  if (!form.matches("form")) return;
  const button = submitterOf(detail.triggeringEvent, form);
  const own = button && button.getAttribute("formaction");
  const to = own || form.getAttribute("action");
  if (to) detail.path = to;
  if (button && button.name) detail.parameters[button.name] = valuesOf(button);
}

/** The value of a button, or several that stand in `data-values`. */
function valuesOf({ dataset, value }) {
  return dataset.values ? dataset.values.split(" ") : value;
}

function submitterOf(event, form) {
  const button = (event && event.submitter) || pressed;
  return button && button.form === form ? button : null;
}

/** The dialog that was sent: its own form, or one of its buttons. */
function dialogOf({ elt, requestConfig }) {
  const button = submitterOf(requestConfig && requestConfig.triggeringEvent, elt);
  return elt.closest("dialog[open]") || (button && button.closest("dialog[open]"));
}

/** A dialog covers the page, so a refusal must be shown inside it. */
function keepInDialog(detail) {
  const dialog = dialogOf(detail);
  if (!dialog || detail.xhr.status < 400) return;
  detail.shouldSwap = false;
  refuse(dialog, wordsOf(detail.xhr));
}

/** The words of a refusal. */
export function wordsOf(xhr) {
  const page = parsePage(xhr.responseText);
  return page.body.textContent.trim() || gettext("That did not work. Nothing has changed.");
}

/** A refusal is drawn into the page too, so that htmx calls it a success. */
export function wasAccepted({ status }) {
  return status >= 200 && status < 300;
}

function settle(detail) {
  const status = detail.xhr.status;
  const path = detail.pathInfo.requestPath;
  if (wasAccepted(detail.xhr)) return done(detail.elt, dialogOf(detail), noteOf(detail.xhr), path);
  stepRefused(path);
  const swapped = [409, 413, 422, 429].includes(status);
  if (status === 403) return explainForbidden(detail);
  if (status && !swapped) say(detail, gettext("That did not work. Nothing has changed. Try again in a moment."));
}

/** The sentence in a header, where letters that are not ASCII are coded. */
function noteOf(xhr) {
  return decodeURIComponent(xhr.getResponseHeader("Note") || "");
}

/** Refused, most likely because the page is older than the last sign-in. A note names any other cause. */
async function explainForbidden(detail) {
  const cause = noteOf(detail.xhr);
  const isFresh = await renewToken(freshToken);
  if (cause) return say(detail, cause);
  say(detail, isFresh
    ? gettext("This page was open too long, so that was not done. It is up to date now. Do it again.")
    : gettext("You have been signed out. Sign in again in another tab, then do it again."));
}

/** Close it first: it returns the focus, and what follows may move it. */
function done(form, dialog, note, path) {
  const notice = document.getElementById("notice");
  if (notice) notice.textContent = note || "";
  if (dialog && !form.hasAttribute("data-stays")) close(dialog);
  keepingFocus(() => form.dispatchEvent(new CustomEvent("desk:done", { bubbles: true })));
  if (!note) confirm(path);
  else if (!notice) reply(note); // the notice is an alert, which is read out anyway
}

/** Remove what is no longer true. */
function forget(words) {
  const notice = document.getElementById("notice");
  if (notice.textContent === words) notice.textContent = "";
}

function say(detail, words) {
  const dialog = dialogOf(detail);
  if (dialog) return refuse(dialog, words);
  const line = document.createElement("p");
  line.className = "notice alert";
  line.textContent = words;
  document.getElementById("notice").replaceChildren(line);
}

async function freshToken() {
  const { page } = await fetchPage(location.href);
  return page.querySelector("#act [name=csrfmiddlewaretoken]").value;
}
