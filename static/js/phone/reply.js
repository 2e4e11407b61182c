import { reply as speak } from "../announcer.js";

const STAYS = 6000; // ms
let fading = 0;

/** Confirm what the person did: beside the box for people who see it, in the live region for screen readers. */
export function reply(words) {
  show(words);
  speak(words);
}

/** Remove the reply, because it is no longer true. */
export function clearReply() {
  show("");
}

function show(words) {
  const line = document.getElementById("said");
  line.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => { line.textContent = ""; }, STAYS);
}
