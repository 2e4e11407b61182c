/** Who is connected, in sentences, and whether this desk itself is. */
import { listen } from "../behaviours.js";
import { boldFigures } from "../bold-figures.js";
import { isPreparing, phaseNow } from "./panel.js";
import { gettext, interpolate, ngettext } from "../translate.js";

let seats = 0;
let latest = null;
let state = "";

export const LINE = {
  live: "",
  polling: gettext("Updates are slow here. This page checks every few seconds."),
  offline: gettext("No connection. This page carries on when it is back."),
};

export function people(place) {
  seats = Number(place.dataset.seats);
  if (latest) update(place, latest);
  listen(place, "coprod:people", (event) => update(place, event.detail));
}

/** How many people have a seat. */
export function here() {
  return seats;
}

export function connection(line) {
  line.textContent = LINE[state] || "";
  listen(line, "coprod:connection", ({ detail }) => {
    line.textContent = LINE[detail] || "";
    state = detail;
  });
}

function update(place, counts) {
  latest = counts;
  seats = counts.seats || 0;
  keepPlaces(counts.places);
  // After the close there are no seats, and while answers are collected nobody learns how many: the page says it.
  if (!["closed", "collecting"].includes(phaseNow())) place.replaceChildren(...sentence(asShown(counts)));
}

/** People who only pretend have no socket, so that they look slow. */
function asShown(counts) {
  if (!document.querySelector(".rehearsal")) return counts;
  return { ...counts, live: counts.live + counts.polling, polling: 0 };
}

/** Another desk may have changed them; what is being typed here stays. */
function keepPlaces(places) {
  const field = document.getElementById("places");
  if (!field || !places) return;
  const untouched = field.value === field.defaultValue;
  field.defaultValue = places;
  if (untouched) field.value = places;
}

function sentence({ live = 0, polling, gone, waiting, places }) {
  if (!seats) return [gettext("Nobody has joined yet.")];
  const more = [
    interpolate(gettext("Connected: %(n)s."), { n: live }),
    polling ? interpolate(gettext("Slow: %(n)s."), { n: polling }) : "",
    // While it closes people read the summary, say what they think of the record, or have put the phone down.
    gone && phaseNow() !== "closing" ? interpolate(gettext("Not connected: %(n)s."), { n: gone }) : "",
    places && seats >= places ? gettext("This session is full.") : "",
    onPhones(waiting),
  ];
  return [...joined(), ` ${more.filter(Boolean).join(" ")}`];
}

/** The number is bold. Before the session opens, those who are early wait. */
function joined() {
  const words = isPreparing() ? ngettext("%(n)s waiting.", "%(n)s waiting.", seats)
    : ngettext("%(n)s joined.", "%(n)s joined.", seats);
  return boldFigures(words, { n: seats });
}

/** Answers that phones could not send yet: a reason to wait a moment before revealing. */
function onPhones(waiting) {
  if (!waiting) return "";
  const words = ngettext(
    "%(n)s answer is still waiting to be sent.",
    "%(n)s answers are still waiting to be sent.",
    waiting,
  );
  return interpolate(words, { n: waiting });
}
