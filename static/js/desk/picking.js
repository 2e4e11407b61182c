import { keepingFocus } from "../live/focus.js";
import { reply } from "../announcer.js";
import { gettext, interpolate, ngettext } from "../translate.js";

/** Answers picked for a theme, or to ask why about. Kept by id, since an update may replace the card at any time. */
const picked = new Set();

export function picking() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tool='pick']");
    if (button) toggle(button.closest(".card"));
    if (event.target.closest("[data-clears]")) keepingFocus(clear);
  });
  document.addEventListener("coprod:changed", mark);
}

export function toggle(card) {
  if (!picked.delete(card.id)) picked.add(card.id);
  mark();
  const count = picks().length;
  const selected = interpolate(ngettext("%(n)s selected.", "%(n)s selected.", count), { n: count });
  const next = `${gettext("Press G to group them.")} ${gettext("Press W to ask why about them.")}`;
  reply(count > 1 ? `${selected} ${next}` : selected);
}

export function clear() {
  picked.clear();
  mark();
}

/** The picked cards that are still in no theme. */
export function picks() {
  return [...picked].map((id) => document.getElementById(id)).filter(standsAlone);
}

function standsAlone(card) {
  return Boolean(card) && card.matches("[data-cards] > .card");
}

function mark() {
  // Another desk may have put one of them into a theme.
  picked.forEach((id) => standsAlone(document.getElementById(id)) || picked.delete(id));
  for (const card of document.querySelectorAll("[data-cards] > .card")) {
    const on = picked.has(card.id);
    card.classList.toggle("picked", on);
    const button = card.querySelector(":scope > .tools [data-tool='pick']");
    if (button) button.setAttribute("aria-pressed", String(on));
    else if (on) picked.delete(card.id);
  }
  say(picks().length);
  document.dispatchEvent(new CustomEvent("desk:picked"));
}

function say(count) {
  const line = document.getElementById("picked-line");
  line.hidden = !count;
  line.firstElementChild.textContent = interpolate(ngettext("%(n)s selected", "%(n)s selected", count), { n: count });
}
