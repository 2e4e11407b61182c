/** Another desk opened, closed or reopened the session: this page is drawn anew, once nothing is being typed. */
let drawn;

export function phases() {
  drawn = phase();
  document.addEventListener("coprod:changed", follow);
}

function phase() {
  return document.getElementById("head").dataset.phase;
}

function follow() {
  if (phase() === drawn) return;
  const box = document.getElementById("aloud");
  if (document.querySelector("dialog[open]") || (box && box.value.trim())) return;
  location.reload();
}
