/* Lays a tree out as the wall does and answers what it sees. Run in a browser by test_layout.py. */
async ({ nodes, open, height, strips }) => {
  const { choose, layout } = await import("/static/js/screen/layout.js");
  const { root, all } = grow();
  const spare = choose(root, { group: 3, answers: 12 });
  const room = { height, gap: 20, leastGap: 8, widestGap: 50, moreHeight: 30, strips, span: 1 };
  const picture = layout(root, spare, room);
  return {
    height: picture.height,
    canFoldMore: spare.some((node) => node.isShown),
    boxes: picture.boxes.map(({ id, x, y, height, isMore, isMain, of }) =>
      ({ id: isMore ? null : id, x, y, height, isMain: Boolean(isMain), folded: isMore ? of.folded : 0 })),
    neverFolded: all.filter((node) => node.isLive || node.isCause).map((node) => node.id),
    answers: all.length - 1,
  };

  function grow() {
    const made = [blank(0, 0)];
    nodes.forEach((given, place) => {
      const parent = made[given.parent % made.length];
      const node = { ...blank(place + 1, parent.depth + 1), ...given, parent };
      parent.children.push(node);
      made.push(node);
    });
    light(made[open % made.length]);
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
