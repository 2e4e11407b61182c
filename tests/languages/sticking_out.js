(within) => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide`);

  const say = (why, element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    found.push(`${why}: ${element.tagName.toLowerCase()}.${element.className} “${words}”`);
  };
  const isSeen = (element) =>
    element.checkVisibility() && element.clientWidth > 1 && !element.closest(".visually-hidden, dialog:not([open])");
  const wordsOf = (element) => [...element.childNodes].filter((child) => child.nodeType === 3 && child.data.trim());
  const isBeyond = (text) => {
    const words = document.createRange();
    words.selectNodeContents(text);
    const { left, right } = words.getBoundingClientRect();
    return left < -1 || right > page.clientWidth + 1;
  };
  const scrolls = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  for (const element of (within ?? document.body).querySelectorAll("*")) {
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const isBlock = style.display !== "inline" && element.namespaceURI.endsWith("xhtml");
    const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
    const isWider = element.scrollWidth > element.clientWidth + 1;
    if (isBlock && isWider && wordsOf(element).length && !isShortened) say("its words are wider than it", element);
    if (isBlock && isWider && style.overflowX === "hidden" && !isShortened && element !== document.body) {
      say("what it holds is cut", element);
    }
    if (isShortened || scrolls(element)) continue;
    if (wordsOf(element).some(isBeyond)) say("beyond the window", element);
  }
  return found;
}
