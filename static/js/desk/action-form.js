/**
 * The form for an action, in place under its cause. A field is saved when it is left, so that the big screen changes
 * field by field and not at each key.
 */
import { listen } from "../behaviours.js";
import { isComposing } from "../keyboard.js";
import { placeToReturn } from "../live/focus.js";
import { fillOne } from "./filled.js";
import { wasAccepted, wordsOf } from "./posting.js";

const FIELDS = ["what", "who", "by_when", "how_known", "commitment", "due"];

let form = null;
// While the form is open: {place, saved, isNew, isThere, goesOn, isLeaving, giveBack}. `place` is the id of the
// element that it is in, `saved` what the server has; the saves after the first one are part of the same step.
let draft = null;

/** `home` has the form while it is closed. What is being written stays when another part of the desk is drawn. */
export function actionForm(home) {
  if (draft) home.replaceChildren(form);
  else begin(home.querySelector("form"));
  update();
  listen(home, "coprod:changed", update);
  listen(home, "click", ({ target }) => target.closest("[data-writes]") && open(target.closest("[data-writes]")));
}

function begin(element) {
  form = element;
  form.addEventListener("change", ({ target }) => target.matches("select") && save());
  form.addEventListener("change", remind);
  // When a frame moves the form, its focus comes back at once.
  form.addEventListener("focusout", () => queueMicrotask(save));
  // First of all, since htmx keeps only the last of the saves that wait for another one.
  form.addEventListener("submit", ({ isTrusted }) => { draft.isLeaving = draft.isLeaving || isTrusted; }, true);
  form.addEventListener("keydown", (event) => event.key === "Escape" && !isComposing(event) && close());
  const closer = form.querySelector("[data-leaves]");
  closer.addEventListener("mousedown", (event) => event.preventDefault()); // the field is given up, not left
  closer.addEventListener("click", close);
  form.addEventListener("htmx:configRequest", prepare);
  form.addEventListener("htmx:beforeSwap", ({ detail }) => keepHere(detail));
  form.addEventListener("htmx:afterRequest", ({ detail }) => note(detail));
}

function open({ dataset }) {
  const isNew = dataset.what === undefined;
  draft = { place: dataset.writes, saved: {}, isNew, giveBack: placeToReturn() };
  FIELDS.forEach((name) => { form.elements[name].value = draft.saved[name] = dataset[name] || ""; });
  form.setAttribute("action", dataset.posts);
  say("");
  update();
  remind();
  form.elements.what.select();
  form.scrollIntoView({ block: "nearest" }); // with its buttons, where there is space
}

/** Put the form where it belongs now, with what the page says of its action. */
function update() {
  if (!draft) return;
  const place = document.getElementById(draft.place);
  if (!place) return close(); // the cause has been removed
  if (form.parentElement !== place) place.append(form);
  fillOne();
  const action = place.parentElement.querySelector(`[data-writes][data-posts="${form.getAttribute("action")}"]`);
  if (draft.isNew) return;
  if (action) follow(action.dataset);
  else if (draft.isThere) beginAgain(place);
  draft.isThere = Boolean(action);
}

/** What nobody is changing here follows the page: after undo, or when another desk has saved. */
function follow(words) {
  FIELDS.map((name) => form.elements[name]).forEach((field) => {
    const now = words[field.name] || "";
    if (isChanged(field) || field.value === now) return;
    field.value = draft.saved[field.name] = now;
  });
  remind();
}

/** An action that asks people to try harder is a question to the room. */
function remind() {
  form.querySelector("#reminder").hidden = form.elements.commitment.value !== "harder";
}

/** The action has been removed, or its step undone: what is written here would be another one. */
function beginAgain(place) {
  draft = { place: draft.place, saved: {}, isNew: true, giveBack: draft.giveBack };
  form.setAttribute("action", place.parentElement.querySelector(".cause-tools [data-writes]").dataset.posts);
}

function close() {
  const { giveBack } = draft;
  draft = null;
  document.getElementById("action-form").append(form);
  fillOne();
  giveBack();
}

/** Save what was left. A new action needs to say what. */
function save() {
  if (!draft) return;
  const { what } = form.elements;
  const fields = changed();
  const isEnough = draft.isNew ? fields.includes(what) && what.value.trim() : fields.length;
  if (isEnough) window.htmx.trigger(form, "submit");
}

/** The fields to save: all that were left, or once the person has pressed Save the one that has the focus too. */
function changed() {
  const held = draft.isLeaving || document.activeElement.matches("select") ? null : document.activeElement;
  return FIELDS.map((name) => form.elements[name]).filter((field) => isChanged(field) && field !== held);
}

function isChanged({ name, value }) {
  return value !== (draft.saved[name] || "");
}

/**
 * Name what has changed: another desk may be changing the rest. A server of the version before takes all that is sent,
 * so send the rest too, as it is saved.
 */
function prepare(event) {
  const { parameters } = event.detail;
  const fields = draft ? changed() : [];
  if (!fields.length && !(draft && draft.isNew)) {
    event.preventDefault();
    if (draft && draft.isLeaving) close();
    return;
  }
  FIELDS.forEach((name) => { parameters[name] = draft.saved[name] || ""; });
  fields.forEach(({ name, value }) => { parameters[name] = value; });
  parameters.changed = fields.map(({ name }) => name);
  if (draft.goesOn) parameters.goes_on = "on";
  const sent = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  Object.assign(event.detail, { sent, draft });
}

function note({ xhr, requestConfig }) {
  if (!draft || requestConfig.draft !== draft) return;
  if (!wasAccepted(xhr)) {
    if (draft.isLeaving) form.elements.what.focus();
    draft.isLeaving = false;
    return;
  }
  const address = xhr.getResponseHeader("Location"); // of a new action
  if (draft.isNew && !address) return close(); // the version before does not say it
  if (address) form.setAttribute("action", address);
  Object.assign(draft, { isNew: false, goesOn: true });
  Object.assign(draft.saved, requestConfig.sent);
  say("");
  if (draft.isLeaving && !changed().length) close();
}

/** A refusal belongs to the form. What was typed stays. */
function keepHere(detail) {
  if (detail.xhr.status < 400 || detail.xhr.status === 403) return;
  detail.shouldSwap = false;
  say(wordsOf(detail.xhr));
}

function say(words) {
  form.querySelector(".refusal").textContent = words;
}
