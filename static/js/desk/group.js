/** Grouping: picked answers become a theme, or go into an existing one. */
import { addressOf } from "../addresses.js";
import { listen } from "../behaviours.js";
import { refuse, show } from "./dialogs.js";
import { hint } from "./hint.js";
import { isOpen } from "./panel.js";
import { clear, picks } from "./picking.js";
import { wasAccepted } from "./posting.js";
import { choose, current } from "./selection.js";
import { gettext } from "../translate.js";

let dialog, form;
let grouped = null;

export function group(element) {
  dialog = element;
  form = dialog.querySelector("form");
  form.addEventListener("change", (event) => event.target.name === "into" && aim(event.target.value));
  form.addEventListener("htmx:beforeRequest", () => { grouped = form.querySelector("[data-members] input").value; });
  form.addEventListener("htmx:afterRequest", ({ detail }) => { if (!wasAccepted(detail.xhr)) grouped = null; });
  form.addEventListener("desk:done", () => { clear(); goToTheme(); });
  listen(element, "coprod:changed", () => dialog.open || goToTheme());
  listen(element, "click", (event) => event.target.closest("[data-groups]") && openGroup());
}

/** Returns whether there was anything to group, or to say about it. */
export function openGroup() {
  if (!dialog || !dialog.isConnected || !isOpen()) return false;
  const chosen = current() && current().matches("[data-cards] > .card") ? [current()] : [];
  const all = picks().length ? picks() : chosen;
  const answers = all.filter(({ dataset }) => dataset.kind === "answer" && dataset.state === "here");
  if (!answers.length) return false;
  if (answers.some(wasAsked)) {
    hint(gettext("The room has asked why about one of these answers, so it cannot go into a theme."));
    return true;
  }
  form.reset();
  refuse(form, "");
  list(answers);
  offer(answers, all.find((card) => card.dataset.kind === "theme"));
  show(dialog);
  form.elements.name.select();
  return true;
}

/** Known before anybody types a name: the tree has each why beside what it is about. */
function wasAsked({ dataset: { node } }) {
  return Boolean(document.querySelector(`#outline-${node}[data-why]`));
}

/** Choose the theme next. It may arrive before or after the dialog closes. */
function goToTheme() {
  const card = grouped && document.getElementById(`card-${grouped}`);
  const theme = card && card.closest(".theme");
  if (!theme) return;
  grouped = null;
  choose(theme);
  theme.focus({ preventScroll: true });
  theme.scrollIntoView({ block: "nearest" });
}

function list(answers) {
  const place = form.querySelector("[data-members]");
  place.replaceChildren(...answers.map((card) => line(card)));
  form.elements.name.value = words(answers[0]);
}

function line(card) {
  const item = document.createElement("li");
  const hidden = document.createElement("input");
  Object.assign(hidden, { type: "hidden", name: "members", value: card.dataset.node });
  item.append(words(card), hidden);
  item.dir = "auto";
  return item;
}

// From the data: the page itself may have been translated by the browser.
function words(card) {
  return card.dataset.words;
}

/** Where the answers can go: into a new theme if there are 2 or more, or into any theme of this why. */
function offer(answers, picked) {
  const themes = [...document.querySelectorAll("[data-cards] > .theme[data-state='here']")];
  const ways = themes.map((theme) => [theme.dataset.node, `“${words(theme)}”`]);
  if (answers.length > 1 || !themes.length) ways.unshift(["", gettext("A new theme")]);
  const fieldset = form.querySelector("[data-into]");
  fieldset.hidden = ways.length < 2 && !(ways[0] && ways[0][0]);
  fieldset.querySelectorAll("label").forEach((label) => label.remove());
  fieldset.append(...ways.map(([id, said]) => choice(id, said)));
  const first = picked ? picked.dataset.node : ways[0][0];
  fieldset.querySelector(`input[value="${first}"]`).checked = true;
  aim(first);
}

function choice(id, said) {
  const label = document.createElement("label");
  const radio = document.createElement("input");
  const text = document.createElement("span");
  Object.assign(radio, { type: "radio", name: "into", value: id });
  label.className = "choice";
  text.textContent = said;
  label.append(radio, text);
  return label;
}

/** Post to the theme chosen; a new one needs a name. */
function aim(theme) {
  form.setAttribute("action", theme ? addressOf("intoTheme", theme, form) : form.dataset.themes);
  form.querySelector("[data-naming]").hidden = Boolean(theme);
}
