import { start } from "../behaviours.js";
import { getItem, keys } from "../storage.js";

start({ leftBehind: showUnsent });

/** If the session is deleted or closed: show the words that were never sent from this phone. */
function showUnsent(section) {
  const { room } = section.dataset;
  const words = [...unsent(room), ...drafts(room)].filter(Boolean);
  section.hidden = !room || !words.length;
  const list = section.querySelector("ol");
  words.forEach((text) => {
    const card = document.createElement("li");
    card.className = "card kept";
    card.dir = "auto";
    card.textContent = text;
    list.append(card);
  });
}

function unsent(room) {
  return keys(`coprod:${room}:answer:`).map(getItem)
    .filter((item) => item && item.state !== "sent").map(({ text }) => text);
}

function drafts(room) {
  return keys(`coprod:${room}:draft:`).map(getItem);
}
