/** Says so, quietly, while the wall may be behind the room. */

export function behind(words) {
  document.addEventListener("coprod:connection", (event) => {
    words.hidden = event.detail !== "offline";
  });
}
