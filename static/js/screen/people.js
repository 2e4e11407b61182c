/** How many people have joined, and whether this screen itself is up to date. */
import { interpolate, ngettext } from "../translate.js";

/** Keep the count in the lobby up to date. */
export function people() {
  let seats = null;
  const show = () => {
    const count = document.getElementById("people");
    if (seats === null || !count) return;
    const words = ngettext("<b>%(n)s</b> person has joined", "<b>%(n)s</b> people have joined", seats);
    const html = interpolate(words, { n: seats });
    if (count.innerHTML !== html) count.innerHTML = html;
  };
  document.addEventListener("coprod:people", (event) => { seats = event.detail.seats; show(); });
  document.addEventListener("coprod:changed", show);
}

/** Say so, quietly, while the screen may be behind the room. */
export function connection(words) {
  document.addEventListener("coprod:connection", (event) => {
    words.hidden = event.detail !== "offline";
  });
}
