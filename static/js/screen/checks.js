/** What the room is asked: how many have chosen. */
import { haveChosen } from "../chosen.js";

export function checks() {
  let latest = null;
  const draw = () => {
    const place = document.querySelector("#check [data-chosen]");
    if (place) place.textContent = latest && latest.chosen ? haveChosen(latest, place) : "";
  };
  document.addEventListener("coprod:changed", draw);
  document.addEventListener("coprod:people", ({ detail }) => { latest = detail; draw(); });
}
