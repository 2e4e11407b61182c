/** Who is here, in a sentence, and whether this desk itself is live. */
import { listen } from "../behaviours.js";
import { figure } from "../numbers.js";

let seats = 0;
let latest = null;
let state = "";

export const LINE = {
  live: "",
  polling: "This desk asks every few seconds: live updates are blocked here.",
  offline: "This desk has no connection. It goes on by itself.",
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
  // Closed: the seats are gone, and the page says how many there were.
  if (!document.querySelector(".head[data-phase='closed']")) place.replaceChildren(...sentence(counts));
}

/** Another desk may have changed them; what is being typed here stays. */
function keepPlaces(places) {
  const field = document.getElementById("places");
  if (!field || !places) return;
  const untouched = field.value === field.defaultValue;
  field.defaultValue = places;
  if (untouched) field.value = places;
}

function sentence({ live, polling, gone, waiting, places }) {
  if (!seats) return ["Nobody has come in yet."];
  const count = document.createElement("b");
  count.className = "fig";
  count.textContent = figure(seats);
  return [count, ` here. Phones: ${phones(live, polling, gone)}.${full(places)}${onPhones(waiting)}`];
}

function full(places) {
  return places && seats >= places ? " This session is full." : "";
}

/** Written, and kept on phones that could not send yet: worth a moment's patience before a reveal. */
function onPhones(waiting) {
  if (!waiting) return "";
  return waiting === 1 ? " 1 answer is still on a phone." : ` ${figure(waiting)} answers are still on phones.`;
}

function phones(live = 0, polling = 0, gone = 0) {
  const parts = [`${figure(live)} live`];
  if (polling) parts.push(`${figure(polling)} polling`);
  if (gone) parts.push(`${figure(gone)} gone quiet`);
  return parts.join(", ");
}
