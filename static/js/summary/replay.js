// The tree as it was: a slider over the moments of the list below, which are links without a script.
import { fetchPage } from "../requests.js";

const MOST = 20_000; // ms

export function replay(line) {
  const moments = [...document.querySelectorAll(".moments a")];
  if (moments.length < 2) return;
  const [before, slider, after, said] = ["[data-before]", "input", "[data-after]", "[data-said]"].map((part) =>
    line.querySelector(part));
  const current = moments.findIndex((link) => link.hasAttribute("aria-current"));
  slider.max = moments.length; // after the last moment comes the whole tree
  slider.value = current < 0 ? moments.length : current;
  line.hidden = false;

  const chosen = () => moments[slider.valueAsNumber];
  const name = () => {
    said.textContent = chosen() ? chosen().textContent.trim() : line.dataset.whole;
    slider.setAttribute("aria-valuetext", said.textContent);
    before.disabled = slider.valueAsNumber === 0;
    after.disabled = slider.valueAsNumber === moments.length;
  };
  const show = () => { name(); draw(chosen() ? chosen().href : line.dataset.page); };
  const go = (step) => () => { slider.valueAsNumber += step; show(); };
  name();
  slider.addEventListener("input", name);
  slider.addEventListener("change", show);
  before.addEventListener("click", go(-1));
  after.addEventListener("click", go(1));
}

let asked = "";

// Put the tree of another page of this summary in the place of this one, and say of which minute it is.
async function draw(address) {
  asked = address;
  const { ok, page } = await fetchPage(address, MOST).catch(() => ({}));
  if (!ok || asked !== address) return;
  document.querySelector(".tree .outline").replaceWith(page.querySelector(".tree .outline"));
  const picture = document.querySelector(".tree .picture");
  if (picture) picture.hidden = !page.querySelector(".tree .picture");
  document.querySelector("[data-told]").textContent = page.querySelector("[data-told]").textContent.trim();
}
