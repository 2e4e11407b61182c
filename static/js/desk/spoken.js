/** For people who listen: at most one sentence in ten seconds. */
const QUIET = 10000; // ms
let spoken = 0;

export function speak(words) {
  const place = document.getElementById("spoken");
  if (Date.now() - spoken < QUIET || place.textContent === words) return;
  spoken = Date.now();
  place.textContent = words;
}
