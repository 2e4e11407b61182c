/** The newest answer has a ring until the next arrives or 4 seconds pass. */

const WORN_MS = 4000;

export function newest(list) {
  let timer = 0;
  const clear = () => {
    clearTimeout(timer);
    list.querySelectorAll("[data-newest]").forEach((item) => item.removeAttribute("data-newest"));
  };
  document.addEventListener("coprod:changed", (event) => {
    const arrived = arrivedIn(list, event.detail.upserts);
    if (!arrived) return;
    clear();
    arrived.setAttribute("data-newest", "");
    timer = setTimeout(() => { clear(); document.dispatchEvent(new CustomEvent("coprod:newest")); }, WORN_MS);
  });
}

function arrivedIn(list, upserts) {
  const items = upserts.map((upsert) => document.getElementById(upsert.id))
    .filter((item) => item && item.matches("li.arrived[data-depth]") && list.contains(item));
  return items[items.length - 1];
}
