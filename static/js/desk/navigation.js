/** Another why, the causes, another phase: draw it into this page, because loading loses the focus and the place. */
import { focusOnFirst, focusOnHeading } from "../live/focus.js";
import { emit, setRevision } from "../live/page.js";
import { sync } from "../live/sync.js";
import { fetchPage } from "../requests.js";
import { hint } from "./hint.js";
import { recently } from "../timing.js";
import { gettext } from "../translate.js";

const PARTS = ["head", "tree", "room", "dots"];
const LEAVING = 10000; // ms
const sent = recently(LEAVING);
let requests = 0;
let wanted = ""; // the address that is being fetched

export function navigation() {
  document.addEventListener("click", follow);
  document.addEventListener("htmx:beforeOnLoad", lead);
  document.addEventListener("coprod:reload", (event) => { event.preventDefault(); reload(); });
  window.addEventListener("popstate", () => go(location.href));
  window.addEventListener("submit", (event) => { if (!event.defaultPrevented) sent.note("form"); });
}

/**
 * Draw the desk that an address shows. If that is no longer the desk, load the address, unless a form has been sent
 * that leads away by itself: what it did may be why there is no desk, and loading would take it from where it leads.
 */
export async function go(address) {
  const request = (requests += 1);
  wanted = address;
  const fresh = await pageAt(address);
  if (request !== requests) return;
  wanted = "";
  if (!fresh) return;
  if (!fresh.querySelector(".desk-page .desk")) {
    if (!sent.has("form")) location.assign(address);
    return;
  }
  if (address !== location.href) history.pushState(null, "", address);
  draw(fresh);
}

/** Draw anew what is shown, or what will be in a moment. */
export function reload() {
  return go(wanted || location.href);
}

async function pageAt(address) {
  try {
    return (await fetchPage(address)).page;
  } catch (unreachable) {
    hint(gettext("No connection. Nothing has changed. Try again when it is back."));
    return null;
  }
}

function draw(fresh) {
  document.title = fresh.title;
  const { then } = document.activeElement.dataset; // the step that replaces this one
  const { scrollTop } = document.getElementById("tree");
  document.querySelector(".desk").className = fresh.querySelector(".desk").className;
  document.getElementById("main").replaceChildren(...fresh.getElementById("main").childNodes);
  PARTS.forEach((id) => document.getElementById(id).replaceWith(fresh.getElementById(id)));
  // What is being typed stays.
  if (!document.querySelector("dialog[open]")) put(fresh, "dialogs");
  ["back", "at", "pane"].forEach((name) => {
    document.querySelector(`#act [name=${name}]`).value = fresh.querySelector(`#act [name=${name}]`).value;
  });
  document.getElementById("tree").scrollTop = scrollTop;
  setRevision(Number(fresh.body.dataset.revision));
  window.htmx.process(document.body);
  emit("drawn", {});
  emit("changed", { upserts: [], removals: [] });
  if (!focusOnFirst([document.getElementById(then)])) focusOnHeading();
  sync();
}

function put(fresh, id) {
  document.getElementById(id).replaceWith(fresh.getElementById(id));
}

/** Links to another part of this desk. */
function follow(event) {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!isHere(link)) return;
  event.preventDefault();
  go(link.href);
}

/** A step of which the server says where it leads, or that it changes the whole page. */
function lead(event) {
  const { xhr } = event.detail;
  const to = xhr.getResponseHeader("HX-Redirect");
  if (event.defaultPrevented || !(to || xhr.getResponseHeader("HX-Refresh"))) return;
  const address = new URL(to || location.href, location.href);
  if (!isHere(address)) return;
  event.preventDefault();
  go(address.href);
}

function isHere({ origin, pathname, hash }) {
  return origin === location.origin && pathname === location.pathname && !hash;
}
