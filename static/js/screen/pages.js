/** Pages of a why's answers, which the desk turns: the same on every screen, whatever its size. No DOM here. */

const PAGE = 12; // as in models/limits.py

/**
 * Mark what is on another page than `page` (from 0), and return {first, last, n}: which answers are on it, from 1.
 * Themes are first, then what has most dots, then the order of the list. An answer that is shown on its own beside
 * its theme is on the theme's page.
 */
export function turnTo(node, page) {
  const listed = node.children.filter((child) => !child.theme).sort(byRank);
  const start = PAGE * Math.min(page, Math.max(0, Math.ceil(listed.length / PAGE) - 1));
  const present = new Set(listed.slice(start, start + PAGE));
  for (const child of node.children) child.isElsewhere = !present.has(child.theme || child);
  node.isPaged = true;
  return { first: start + 1, last: start + present.size, n: listed.length };
}

function byRank(a, b) {
  return Number(b.isTheme) - Number(a.isTheme) || b.tally - a.tally;
}
