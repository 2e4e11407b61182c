/** Words that are cut off by their box, or lie over other words: {cut, over}, and how far the page is too wide. */
() => {
  const CLIPS = /hidden|clip/;
  // Shortened on purpose, with any spacing: the dialog of shortcuts and the list of steps have the rest.
  const SHORTENED = ".next .keys, .deed-words";
  const texts = [...document.querySelectorAll("body *")].filter((element) => hasWords(element) && isSeen(element));
  const boxes = texts.flatMap((element) => linesOf(element).map((line) => ({ element, line })));
  const root = document.documentElement;
  return { cut: texts.filter(isCut).map(nameOf), over: overlaps(), wide: root.scrollWidth - root.clientWidth };

  function hasWords(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  }

  function isSeen(element) {
    if (element.closest(`svg, script, style, noscript, ${SHORTENED}`) || !element.checkVisibility()) return false;
    for (let box = element; box; box = box.parentElement) {
      const { clipPath, opacity, position } = getComputedStyle(box);
      if (clipPath !== "none" || opacity === "0" || position === "fixed" || position === "sticky") return false;
    }
    return true;
  }

  // The lines of an element's own words, as far as boxes that scroll show them.
  function linesOf(element) {
    const range = document.createRange();
    const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    return own.flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    }).filter((line) => line.width && isInView(element, line));
  }

  function isInView(element, line) {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
      const frame = box.getBoundingClientRect();
      if (line.bottom > frame.bottom || line.top < frame.top) return false;
    }
    return true;
  }

  function isCut(element) {
    const clipping = ancestors(element).find((box) => CLIPS.test(getComputedStyle(box).overflow));
    if (!clipping || clipping === document.body) return false;
    const frame = clipping.getBoundingClientRect();
    return linesOf(element).some((line) => line.right > frame.right + 2 || line.left < frame.left - 2
      || line.bottom > frame.bottom + 3 || line.top < frame.top - 3);
  }

  function ancestors(element) {
    return element ? [element, ...ancestors(element.parentElement)] : [];
  }

  function overlaps() {
    return boxes.flatMap((one, place) => boxes.slice(place + 1)
      .filter((other) => one.element !== other.element && isOver(one.line, other.line))
      .map((other) => `${nameOf(one.element)} / ${nameOf(other.element)}`));
  }

  function isOver(one, other) {
    return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 8;
  }

  function nameOf(element) {
    return `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
  }
}
