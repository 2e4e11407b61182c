import { drawChooser } from "./draw-chooser.js";
import { focusOnWhy, openWhys, pieceOf, show, shownWhy } from "./whys.js";

/** Which of the open whys the phone looks at: links that switch without a load, and following. */
export function chooser(nav) {
  let newest = newestNow();
  let isElsewhere = shownWhy() !== newest.why; // by choice

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
    const { opened } = newest;
    newest = newestNow();
    const goes = newest.opened > opened && !isElsewhere && isFree();
    const stays = pieceOf(shownWhy()) && !goes;
    show(stays ? shownWhy() : newest.why);
  }

  function draw() {
    if (shownWhy() === newest.why) isElsewhere = false;
    drawChooser(nav);
  }
}

// It grows also where the room turns back to an earlier why.
function newestNow() {
  const [piece] = openWhys();
  return piece ? { why: piece.dataset.why, opened: Number(piece.dataset.opened) } : { why: "", opened: 0 };
}

function isFree() {
  const box = document.querySelector("#composer textarea");
  return !box || !box.value.trim();
}
