import { drawChooser } from "./draw-chooser.js";
import { focusOnWhy, openWhys, pieceOf, roomsWhy, show, shownWhy } from "./whys.js";

/** Which of the open whys the phone shows: links that switch without loading, and following the room. */
export function chooser(nav) {
  let newest = newestNow();
  let isElsewhere = shownWhy() !== whereTheRoomIs(); // because the person chose so

  nav.addEventListener("click", choose);
  document.addEventListener("coprod:changed", keepUp);
  document.addEventListener("coprod:shown", draw);
  keepUp();

  function choose(event) {
    const link = event.target.closest("a[data-why]");
    if (!link) return;
    event.preventDefault();
    isElsewhere = true;
    history.replaceState(null, "", link.href);
    nav.querySelector("details").open = false;
    show(link.dataset.why);
    focusOnWhy();
  }

  // An empty box follows the room. People who chose another why, or are writing, stay where they are.
  function keepUp() {
    const before = newest;
    newest = newestNow();
    const goes = newest > before && !isElsewhere && isFree();
    const stays = pieceOf(shownWhy()) && !goes;
    show(stays ? shownWhy() : whereTheRoomIs());
  }

  function draw() {
    if (shownWhy() === whereTheRoomIs()) isElsewhere = false;
    drawChooser(nav);
  }
}

// When the newest was asked. It also grows when the room asks an earlier why again.
function newestNow() {
  const [piece] = openWhys();
  return piece ? Number(piece.dataset.opened) : 0;
}

function whereTheRoomIs() {
  const piece = roomsWhy();
  return piece ? piece.dataset.why : "";
}

function isFree() {
  const box = document.querySelector("#composer textarea");
  return !box || !box.value.trim();
}
