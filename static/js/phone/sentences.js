import { figure } from "../numbers.js";

/** A sentence of the region, by its name, with its number or the words of a person in it. */
export function sentence(name, { n, words } = {}) {
  const { dataset } = document.getElementById("spoken");
  const one = dataset[`${name}One`];
  const text = dataset[name] || (n === 1 && one) || dataset[`${name}Many`];
  return text.replace("{n}", figure(n)).replace("{words}", () => words);
}
