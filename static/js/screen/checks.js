/** What the room is asked: how many have chosen. */
import { interpolate, ngettext } from "../translate.js";

export function checks() {
  let latest = null;
  const draw = () => {
    const place = document.querySelector("#check [data-chosen]");
    if (place) place.textContent = soFar(latest);
  };
  document.addEventListener("coprod:changed", draw);
  document.addEventListener("coprod:people", ({ detail }) => { latest = detail; draw(); });
}

/** Of the people whose phones are connected now. */
function soFar(latest) {
  if (!latest || !latest.chosen) return "";
  const { chosen, live, polling } = latest;
  const words = ngettext("%(n)s of %(of)s has", "%(n)s of %(of)s have", chosen);
  return interpolate(words, { n: chosen, of: Math.max(live + polling, chosen) });
}
