// Draw a frame into the page. It never touches fields, focus or scroll position: no field is in here.

import { focusOnFirst, keepingFocus } from "./focus.js";
import { LATE, placeIn, successorIn } from "./order.js";
import { emit, page, setRevision } from "./page.js";

// A frame fits if it starts at the page's revision or earlier, and ends later.
export function fits(frame) {
  return frame.from <= page.revision && frame.to > page.revision;
}

export function apply(frame) {
  keepingFocus(() => draw(frame));
}

function draw(frame) {
  frame.upserts.forEach(upsert);
  frame.removals.forEach(remove);
  setRevision(frame.to);
  emit("changed", { upserts: frame.upserts, removals: frame.removals });
}

function upsert({ id, into, sort, html }) {
  const existing = document.getElementById(id);
  const container = into ? document.getElementById(into) : null;
  const element = parse(html);
  if (!existing && !(container && reaches(container, element, sort))) return;
  element.dataset.sort = String(sort);
  const giveBackFocus = existing ? rememberFocus(existing) : () => {};
  if (existing) keepFoldsOpen(existing, element);
  if (existing) carryContainersOver(existing, element);
  if (container && !staysInPlace(existing, container, sort)) {
    if (existing) existing.remove();
    else element.classList.add("arrived");
    container.insertBefore(element, successorIn(container, element));
  } else if (existing) {
    existing.replaceWith(element);
  }
  giveBackFocus(element);
  if (window.htmx) window.htmx.process(element);
}

// A long list contains its first rows, up to the place data-until, its themes, and late answers at the end.
// The rest is not loaded.
function reaches(container, element, sort) {
  const { until } = container.dataset;
  const isNear = until === undefined || placeIn(container, sort) <= Number(until);
  return isNear || sort >= LATE || element.classList.contains("theme");
}

function remove(id) {
  const element = document.getElementById(id);
  if (element) element.remove();
}

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** What the person has unfolded stays unfolded. */
export function keepFoldsOpen(from, to) {
  from.querySelectorAll("details[open][id]").forEach(({ id }) => {
    const fold = to.querySelector(`#${CSS.escape(id)}`);
    if (fold) fold.open = true;
  });
}

// A container is never replaced, so its content stays, whatever is drawn around it.
function carryContainersOver(from, to) {
  to.querySelectorAll("[data-container][id]").forEach((empty) => {
    const full = from.querySelector(`#${CSS.escape(empty.id)}`);
    if (full) empty.replaceWith(full);
  });
}

function staysInPlace(existing, container, sort) {
  return existing && existing.parentElement === container && Number(existing.dataset.sort) === sort;
}

function rememberFocus(existing) {
  const active = document.activeElement;
  if (!active || !existing.contains(active)) return () => {};
  const alike = selectorOf(active);
  return (element) => {
    const found = active.isConnected ? active : element.matches(alike) ? element : element.querySelector(alike);
    focusOnFirst([found, element]);
  };
}

function selectorOf({ id, tagName, classList }) {
  if (id) return `#${CSS.escape(id)}`;
  return classList.length ? `${tagName}.${CSS.escape(classList[0])}` : tagName;
}
