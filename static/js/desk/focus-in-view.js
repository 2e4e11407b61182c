/**
 * What has the focus is in view (WCAG 2.4.11). A card becomes higher when it has the focus, after the browser has
 * scrolled to it; and on a narrow desk the bar with the next step covers the foot of the page, as high as its words.
 */
export function focusInView() {
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches(":focus-visible")) return; // a click would miss what moves under the pointer
    requestAnimationFrame(() => {
      leaveSpaceForBar(document.querySelector(".desk .next"));
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  });
}

function leaveSpaceForBar(bar) {
  const isFixed = bar && getComputedStyle(bar).position === "fixed";
  document.documentElement.style.scrollPaddingBottom = isFixed ? `${bar.offsetHeight + 8}px` : "";
}
