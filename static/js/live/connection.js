import { announce, drop } from "../announcer.js";

const LASTS = 2000; // ms: what is over sooner is nothing to tell

/**
 * Tell those who listen of a connection that is lost, and that it is back. `lines` holds the words for
 * each state that is worth them.
 */
export function announceConnection(lines, back) {
  let said = "";
  let timer = 0;
  document.addEventListener("coprod:connection", ({ detail }) => {
    const words = lines[detail] || "";
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Lost and back before anybody was told of it is nothing to tell either.
      if (words || (said && !drop("connection"))) announce("connection", words || back);
      said = words;
    }, words ? LASTS : 0);
  });
}
