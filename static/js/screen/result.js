/** The result of a vote: what does not fit under the first answers is counted. */
import { interpolate, ngettext } from "../translate.js";

export function countWhatIsLeftOut(now) {
  const list = now.querySelector(".ranks.small");
  const line = now.querySelector("[data-rest]");
  if (!list || !line) return; // a server of the version before has drawn it
  const ranks = [...list.children];
  ranks.forEach((rank) => { rank.hidden = false; });
  const within = list.getBoundingClientRect();
  const first = ranks.findIndex((rank) => !isInside(rank.getBoundingClientRect(), within));
  const out = first < 0 ? [] : ranks.slice(first);
  out.forEach((rank) => { rank.hidden = true; });
  say(line, out);
}

function isInside(box, within) {
  return box.bottom <= within.bottom + 1 && box.left >= within.left - 1 && box.right <= within.right + 1;
}

/** The line counts what the server left out already, and those that have no space here. */
function say(line, out) {
  const { rest, most } = line.dataset;
  const n = out.reduce((sum, { dataset }) => sum + Number(dataset.answers), Number(rest));
  const dots = Math.max(Number(most), ...out.map(({ dataset }) => Number(dataset.dots)));
  line.hidden = !n;
  const sentences = [interpolate(ngettext("%(n)s more answer.", "%(n)s more answers.", n), { n })];
  if (dots) sentences.push(noneHasMore(dots));
  const words = sentences.join(" ");
  if (line.textContent !== words) line.textContent = words;
}

function noneHasMore(n) {
  return interpolate(ngettext("None has more than %(n)s dot.", "None has more than %(n)s dots.", n), { n });
}
