import { listen } from "../behaviours.js";

/** The tree at the left: which why is shown, and which digit leads to each. */
export function outline(tree) {
  draw();
  listen(tree, "coprod:changed", draw);
}

function draw() {
  const panel = document.querySelector(".panel");
  for (const old of document.querySelectorAll(".outline .digit")) old.remove();
  for (const twig of document.querySelectorAll(".outline .twig")) {
    const here = Boolean(panel) && twig.dataset.why === panel.dataset.why;
    twig.classList.toggle("chosen", here);
    const link = twig.querySelector(":scope > .line a");
    if (link) here ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
  asked().slice(0, 9).forEach(number);
}

/** In the order in which they were first asked, with the settled ones, so that a digit always means the same why. */
function asked() {
  const all = [...document.querySelectorAll(".outline .twig[data-why]")];
  return all.sort((a, b) => a.dataset.why - b.dataset.why);
}

function number(twig, index) {
  const link = twig.querySelector(":scope > .line a");
  if (!link) return;
  const digit = document.createElement("kbd");
  digit.className = "digit";
  digit.setAttribute("aria-hidden", "true");
  digit.textContent = index + 1;
  link.dataset.key = index + 1;
  link.append(digit);
}
