/** Another why, the causes, another phase: draw it into this page, because loading loses the focus and the place. */
import { keepFoldsOpen } from "../live/apply.js";
import { focusOnFirst, focusOnHeading } from "../live/focus.js";
import { emit, setRevision } from "../live/page.js";
import { sync } from "../live/sync.js";
import { fetchPage } from "../requests.js";
import { hint } from "./hint.js";
import { recently } from "../timing.js";
import { gettext } from "../translate.js";

const PARTS = ["head", "tree", "room", "dots"];
const left = recently(10000); // ms
let requests = 0;
let wanted = ""; // the address that is being fetched
let shown = bare(location.href);

export function navigation() {
  document.addEventListener("click", follow);
  document.addEventListener("htmx:beforeOnLoad", lead);
  document.addEventListener("coprod:reload", (event) => { event.preventDefault(); reload(); });
  // A link to a place on this page changes the address too.
  window.addEventListener("popstate", () => { if (bare(location.href) !== shown) go(location.href); });
  window.addEventListener("submit", (event) => { if (!event.defaultPrevented) left.note("desk"); });
}

/** Draw the desk that an address shows. If that is no longer the desk, leave. */
export async function go(address) {
  const request = (requests += 1);
  wanted = address;
  const fresh = await pageAt(address);
  if (request !== requests) return;
  wanted = "";
  if (!fresh) return;
  if (!fresh.querySelector(".desk-page .desk")) return leave(address);
  if (address !== location.href) history.pushState(null, "", address);
  shown = bare(location.href);
  draw(fresh);
}

/**
 * Load a page instead of the desk: the only way out of it, besides links and forms that the browser follows. A form
 * that has just been sent leads away by itself. What it did may be why there is no desk, so it is not overtaken.
 */
function leave(address) {
  if (left.has("desk")) return;
  left.note("desk");
  location.assign(address);
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
  keepFoldsOpen(document.getElementById("room"), fresh.getElementById("room"));
  PARTS.forEach((id) => put(fresh, id));
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

function bare(address) {
  return address.split("#")[0];
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
  event.preventDefault();
  go(new URL(to || location.href, location.href).href);
}

function isHere({ origin, pathname, hash }) {
  return origin === location.origin && pathname === location.pathname && !hash;
}
