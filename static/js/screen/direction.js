/** Which way a page runs. Places are counted from where a line begins: at the right in Urdu. */

export function runsLeft(element) {
  return getComputedStyle(element).direction === "rtl";
}
