/** What has the focus: null if nothing has, else its name, and whether any of it can be seen. */
() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const width = Math.min(box.right, innerWidth) - left;
  const height = Math.min(box.bottom, innerHeight) - top;
  const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
  const label = (focused.labels && focused.labels[0]) || focused; // a box may be drawn by its label
  const isAt = (x, y) => {
    const found = document.elementFromPoint(left + width * x, top + height * y);
    return Boolean(found) && (focused.contains(found) || label.contains(found));
  };
  const isSeen = width > 0 && height > 0 && shares.some((x) => shares.some((y) => isAt(x, y)));
  return { name: `${focused.tagName} ${focused.id} ${focused.textContent.trim().slice(0, 30)}`, isSeen };
}
