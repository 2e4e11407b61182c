/** Numbers of the open whys, which the server sends beside frames; none among few people, nor by old servers. */

let whys = {};

// Before all that draws them.
["coprod:people", "coprod:numbers"].forEach((name) => document.addEventListener(name, ({ detail }) => {
  whys = detail.whys || {};
}));

/**
 * How many have `written` and, if only 1 why is open, `of` how many; how many say that they have `finished`, but not
 * on phones; during voting how many have `voted`.
 */
export function numbersOf(why) {
  return whys[why] || {};
}
