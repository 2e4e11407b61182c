/* Lays a tree out as the wall does, and once more with each late answer; answers what it sees. Run in a browser by test_layout.py. */
async ({ nodes, open, height, strips, late }) => {
  const { choose, layout } = await import("/static/js/screen/layout.js");
  const { remember } = await import("/static/js/screen/previous-layout.js");
  const pictures = [draw([], null)];
  late.forEach((_, nth) => pictures.push(draw(late.slice(0, nth + 1), pictures[nth].previous)));
  return pictures.map(({ picture }) => picture);

  function draw(late, previous) {
    const { root, all } = grow(late);
    const spare = choose(root, { group: 3, answers: 12 });
    const room = { height, late: 90, gap: 20, leastGap: 8, widestGap: 50, moreHeight: 30, strips, span: 1, previous };
    const { boxes, ...places } = layout(root, spare, room);
    const picture = {
      height: places.height,
      canFoldMore: spare.some((node) => node.isShown),
      boxes: boxes.map(({ id, x, y, height, isMore, isMain, of }) =>
        ({ id: isMore ? null : id, x, y, height, isMain: Boolean(isMain), folded: isMore ? of.folded : 0 })),
      neverFolded: all.filter((node) => node.isLive || node.isCause).map((node) => node.id),
      answers: all.length - 1,
      deepest: Math.max(...all.filter((node) => node.isOpen).map((node) => node.depth)),
      columnsKept: Math.max(...all.filter((node) => node.isLive || node.isCause).map((node) => node.depth)),
    };
    return { picture, previous: remember(root, places) };
  }

  function grow(late) {
    const made = [blank(0, 0)];
    nodes.forEach((given, place) => {
      const parent = made[given.parent % made.length];
      const node = { ...blank(place + 1, parent.depth + 1), ...given, parent };
      parent.children.push(node);
      made.push(node);
    });
    const why = made[open % made.length];
    late.forEach((height) => {
      const node = { ...blank(made.length, why.depth + 1), height, isFresh: height === late[late.length - 1], parent: why };
      why.children.push(node);
      made.push(node);
    });
    light(why);
    return { root: made[0], all: made };
  }

  function blank(id, depth) {
    return { id, depth, tally: 0, children: [], isTheme: false, isCause: false };
  }

  function light(node) {
    node.isOpen = true;
    for (let step = node; step; step = step.parent) Object.assign(step, { isLive: true, isMain: true });
  }
}
