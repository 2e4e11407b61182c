/** Which why of how many, how long is left, and how long that leaves for each. */
import { listen } from "../behaviours.js";
import { serverNow } from "../live/clock.js";
import { gettext, interpolate, ngettext } from "../translate.js";

export function pace(place) {
  const again = () => draw(place);
  again();
  const timer = setInterval(() => (place.isConnected ? again() : clearInterval(timer)), 15000);
  listen(place, "coprod:changed", again);
}

function draw(place) {
  const { minutes, levels, level } = place.dataset;
  const still = levels - Math.max(1, level) + 1;
  const words = [depth(Number(level), Number(levels)), left(Number(minutes), still)];
  const said = words.filter(Boolean).join(" ");
  if (place.textContent !== said) place.textContent = said;
}

function depth(level, levels) {
  if (!level) return "";
  if (level > levels) return interpolate(gettext("Why %(n)s."), { n: level });
  return interpolate(gettext("Why %(n)s of %(levels)s."), { n: level, levels });
}

function left(minutes, levels) {
  // The planned time runs from the first why: people who wait before that use none of it.
  const { begun, phase } = document.getElementById("head").dataset;
  if (phase === "closed") return "";
  if (!Number(begun)) {
    return interpolate(ngettext("%(n)s minute is planned.", "%(n)s minutes are planned.", minutes), { n: minutes });
  }
  const rest = Math.round(minutes - (serverNow() / 1000 - begun) / 60);
  if (rest <= 0) return gettext("Planned time is over.");
  const words = interpolate(gettext("%(n)s min left."), { n: rest });
  if (levels < 2 || phase === "closing") return words;
  const each = Math.max(1, Math.round(rest / levels));
  const about = interpolate(gettext("About %(n)s min for each why."), { n: each });
  return `${words} ${about}`;
}
