/** Silent writing: 1 dot for each answer, smaller if there are many. They show neither who wrote nor what. */

import { keepCount } from "../keep-count.js";

const SIZES = [[66, "big"], [160, "middle"], [400, "small"]];
const PER_DOT = 5;
const WORN_MS = 4000;

const shown = new Map(); // each stage draws new clusters, but their counts stay
let timer = 0;

/** Fill every cluster: its data-of is the id of the element that counts the answers (data-answers). */
export function fillDotClusters() {
  document.querySelectorAll(".heap").forEach((cluster) => {
    const counter = document.getElementById(cluster.dataset.of);
    const answers = Number(counter ? counter.dataset.answers : 0);
    const before = shown.get(cluster.dataset.of);
    fill(cluster, answers);
    if (counter) counter.classList.toggle("in-fives", perDotFor(answers) > 1);
    if (before !== undefined && answers > before) ring(cluster);
    shown.set(cluster.dataset.of, answers);
  });
}

function fill(cluster, answers) {
  const wanted = Math.ceil(answers / perDotFor(answers));
  const size = SIZES.find(([most]) => wanted <= most) || SIZES[SIZES.length - 1];
  cluster.dataset.size = size[1];
  keepCount(cluster, wanted, "span");
}

function perDotFor(answers) {
  return answers > SIZES[SIZES.length - 1][0] ? PER_DOT : 1;
}

/** The newest has a ring until the next arrives or 4 seconds pass. */
function ring(cluster) {
  document.querySelectorAll(".heap.ringed").forEach((other) => other.classList.remove("ringed"));
  cluster.classList.add("ringed");
  clearTimeout(timer);
  timer = setTimeout(() => cluster.classList.remove("ringed"), WORN_MS);
}
