/** How many people are here: the count in the lobby, kept true. */
import { figure } from "../numbers.js";

export function people() {
  let seats = null;
  const show = () => {
    const count = document.getElementById("people");
    if (seats === null || !count) return;
    const number = count.querySelector("[data-seats]");
    const words = figure(seats);
    if (number.textContent !== words) number.textContent = words;
    count.querySelector("[data-words]").textContent = seats === 1 ? "person is here" : "people are here";
  };
  document.addEventListener("coprod:people", (event) => { seats = event.detail.seats; show(); });
  document.addEventListener("coprod:changed", show);
}
