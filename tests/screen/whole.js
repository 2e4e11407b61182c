/* Lays a finished tree out and answers what it sees. Run in a browser by test_whole.py. */
async ({ nodes, width, height }) => {
  const { chooseWhole } = await import("/static/js/screen/whole/choose.js");
  const { layoutWhole } = await import("/static/js/screen/whole/layout.js");
  const made = [blank(0, 0)];
  nodes.forEach((given, place) => {
    const parent = made[given.parent % made.length];
    made.push({ ...blank(place + 1, parent.depth + 1), ...given });
    parent.children.push(made[place + 1]);
  });
  const [root] = made;
  const spare = chooseWhole(root);
  const room = {
    width, height, lead: 30, widestLead: 90, beadLead: 12, gap: 9, widestGap: 36,
    more: { width: 220, height: 27 }, widths: 3,
  };
  const picture = layoutWhole(root, spare, room, (place) => {
    made.forEach((node) => { node.right = node.letters * (9 - 2 * place); node.height = 26 * (1 + place); });
  });
  return {
    ...picture, room: { width, height },
    boxes: picture.boxes.map(({ id, x, y, wide, high, form, isMore, of }) =>
      ({ id: isMore ? null : id, x, y, wide, high, form: form || "", folded: isMore ? of.folded : 0 })),
    neverFolded: made.filter((node) => node.isCause).map((node) => node.id),
    inWords: made.filter((node) => node.isCause || node.depth === 1).map((node) => node.id),
    canFoldMore: spare.some((node) => node.isShown),
    answers: nodes.length,
  };

  function blank(id, depth) {
    return { id, depth, tally: 0, children: [], isTheme: false, isCause: false, disc: 30, letters: 10 };
  }
}
