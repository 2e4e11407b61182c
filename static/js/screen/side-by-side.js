/** All open whys side by side: each column copies its answers from the tree, as many as there is space for. */
import { interpolate, ngettext } from "../translate.js";

export function fillColumns(now) {
  now.querySelectorAll("[data-answers-of]").forEach((column) => {
    const { children } = document.getElementById(`children-${column.dataset.answersOf}`);
    column.replaceChildren(...[...children].map(copyOf));
    fold(column, column.nextElementSibling);
  });
}

/** The words of an answer or a theme. An id stays where it was. */
function copyOf(item) {
  const copy = document.createElement("li");
  const node = item.querySelector(":scope > .node").cloneNode(true);
  node.removeAttribute("style");
  node.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  copy.append(node);
  return copy;
}

/** Nothing is cut: what does not fit is counted. */
function fold(column, rest) {
  const all = column.children.length;
  const overflows = () => column.scrollHeight > column.clientHeight + 1;
  rest.hidden = true;
  while (overflows() && column.children.length) {
    column.lastElementChild.remove();
    const n = all - column.children.length;
    rest.hidden = false;
    rest.textContent = interpolate(ngettext("%(n)s more on your phone", "%(n)s more on your phone", n), { n });
  }
}
