import { emit, page, setRevision } from "../live/page.js";
import { sync } from "../live/sync.js";
import { fetchPage, parsePage } from "../requests.js";

const PATIENCE = 15000; // ms

/** How many answers of a list this phone has not loaded. */
export function countUnloaded(list) {
  return list.dataset.until === undefined ? 0 : Math.max(0, Number(list.dataset.of) - countLoaded(list));
}

/** How many answers of a list it has, those in themes included. */
export function countLoaded(list) {
  return list.querySelectorAll(".answer:not(.theme):not(.withdrawn)").length;
}

/** Frames have no rows that are not loaded, but all counts that changed. */
export function updateCounts(upserts) {
  document.querySelectorAll("#whys [data-until]").forEach((list) => {
    const count = upserts.find(({ id }) => id === list.id.replace("answers", "count"));
    if (count) list.dataset.of = parsePage(count.html).querySelector("[data-n]").dataset.n;
  });
}

/**
 * Add the rest of a list, from the page that contains everything. `expect` gets the ids before they are
 * drawn; `change` gets the function that changes the page. Resolves to whether it was loaded.
 */
export async function loadMore(list, address, expect, change) {
  const whole = await pageAt(address);
  const full = whole && whole.getElementById(list.id);
  if (!full) return false;
  delete list.dataset.until;
  // The page is now only as new as the older of the two, so ask again for what changed in between.
  setRevision(Math.min(page.revision, Number(whole.body.dataset.revision)));
  change(() => {
    expect(putIn(list, full));
    emit("changed", { upserts: [], removals: [] });
  });
  sync();
  return true;
}

async function pageAt(address) {
  try {
    const { ok, page: whole } = await fetchPage(address, PATIENCE);
    return ok ? whole : null;
  } catch (unreachable) {
    return null;
  }
}

// Both have the same order, so each missing row goes before the next one that is here.
function putIn(list, full) {
  const added = [];
  let next = list.firstElementChild;
  [...full.children].forEach((row) => {
    const existing = document.getElementById(row.id);
    if (!existing) added.push(list.insertBefore(row, next).id);
    else if (existing.parentElement === list) next = existing.nextElementSibling;
  });
  return added;
}
