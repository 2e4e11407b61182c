const APART = 10000; // ms: a screen reader is not talked over by a busy room
const STAYS = 6000; // ms
let last = 0;
let timer = 0;
let fading = 0;
let next = "";

/** Say something once nothing has been said for ten seconds; later words replace waiting ones. */
export function say(words) {
  next = words;
  clearTimeout(timer);
  timer = setTimeout(speak, Math.max(0, last + APART - Date.now()));
}

/** Say it at once: the answer to what the person has just done. */
export function reply(words) {
  next = words;
  clearTimeout(timer);
  speak();
}

/** Take back what was said: it is true no longer. */
export function hush() {
  reply("");
}

function speak() {
  last = Date.now();
  const line = document.getElementById("said");
  if (line) line.textContent = next;
  clearTimeout(fading);
  fading = setTimeout(() => { if (line) line.textContent = ""; }, STAYS);
}
