/** What this desk did itself a moment ago: its own person gets the reply at once. */
import { recently } from "../timing.js";

const RECENT = 10000; // ms
const STEPS = [
  [/\/whys\/(\d+)\/(reveal|voting|settle|reopen)$/, (why) => `why-${why}`],
  [/\/whys$/, () => "ask"],
  [/\/checks\/([a-z]+|\d+\/close)$|\/record\/(open|close)$/, () => "check"],
  [/\/screen(\/over|\/page)?$|\/nodes\/\d+\/read-back$/, () => "screen"],
  [/\/desk\/[^/]+\/(pause|resume)$/, () => "pause"],
  [/\/closing\/step$/, () => "closing"],
  [/\/desk\/[^/]+\/(early|start|closing|reopen|close)$/, () => "phase"],
];
const sent = recently(RECENT);

/** A step is under way: its path. */
export function stepSent(path) {
  const key = keyOf(path);
  if (key) sent.note(key);
}

/** It was refused. */
export function stepRefused(path) {
  sent.forget(keyOf(path));
}

/** Has a step of this desk been sent that the page does not show yet? */
export function isUnderWay(key) {
  return sent.has(key);
}

/** Was it this desk that did it? Asked once for each step. */
export function wasOwn(key) {
  const is = isUnderWay(key);
  sent.forget(key);
  return is;
}

function keyOf(path) {
  const step = STEPS.find(([pattern]) => pattern.test(path));
  return step && step[1](path.match(step[0])[1]);
}
