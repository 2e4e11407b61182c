/** The open why's answers, flowed down strips where the columns to their right are empty. No DOM here. */

/** Split boxes (with `height`) into at most `most` strips, as few as stay under `height`. */
export function strips(boxes, most, height, gap) {
  for (let count = 1; count < most; count += 1) {
    const split = flow(boxes, tallest(boxes, count, gap), gap);
    if (split.length <= count && Math.max(...split.map((strip) => stackHeight(strip, gap))) <= height) return split;
  }
  return flow(boxes, tallest(boxes, most, gap), gap);
}

export function stackHeight(boxes, gap) {
  return boxes.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, boxes.length - 1);
}

/** The smallest height at which all boxes fit into `count` strips, found by halving. */
function tallest(boxes, count, gap) {
  let low = Math.max(0, ...boxes.map((box) => box.height));
  let high = stackHeight(boxes, gap);
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (flow(boxes, middle, gap).length <= count) high = middle;
    else low = middle;
  }
  return high;
}

function flow(boxes, height, gap) {
  const split = [];
  let used = Infinity;
  for (const box of boxes) {
    if (used + gap + box.height > height + 0.5) {
      split.push([]);
      used = -gap;
    }
    split[split.length - 1].push(box);
    used += gap + box.height;
  }
  return split;
}
