/** A sentence as parts of an element, with each of its numbers bold. */
import { figure } from "./numbers.js";

export function boldFigures(text, named) {
  return text.split(/%\((\w+)\)s/).map((part, at) => {
    if (at % 2 === 0) return part;
    const count = document.createElement("b");
    count.textContent = figure(named[part]);
    return count;
  });
}
