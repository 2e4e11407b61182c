import { announce, drop } from "../announcer.js";

const LASTS = 2000; // ms: a shorter break is not announced

/**
 * Announce that the connection is lost, and that it is back. `lines` has the words for each state that
 * is announced.
 */
export function announceConnection(lines, back) {
  let said = "";
  let timer = 0;
  document.addEventListener("coprod:connection", ({ detail }) => {
    const words = lines[detail] || "";
    clearTimeout(timer);
    timer = setTimeout(() => {
      // If it was lost and is back before that was announced, there is nothing to say.
      if (words || (said && !drop("connection"))) announce("connection", words || back);
      said = words;
    }, words ? LASTS : 0);
  });
}
