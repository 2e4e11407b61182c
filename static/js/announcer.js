// For screen readers: 1 polite live region, the same on phones and at the desk.
//
// News of the room is announced once in 10 seconds. What happens in between is kept in order and joined;
// what is no longer true is dropped. The reply to a person's own action is announced at once.

const APART = 10000; // ms
const GATHERS = 250; // ms: the news in 1 frame is 1 message
const AFTER_REPLY = 3000; // ms: a reply is not interrupted
const COVERED = 1000; // ms: then look again whether a dialog is open
const STAYS = 6000; // ms
const LONGEST = 140; // letters, 6 s of a fast voice
const QUOTED = 60; // letters

let waiting = [];
let free = 0; // when news may be announced again
let timer = 0;
let fading = 0;

/**
 * Announce something in the room: a whole sentence, or a function that returns what is true by then, or
 * "". It replaces what waits under the same topic. `onSaid` is called once it has been announced.
 */
export function announce(topic, words, onSaid = () => {}) {
  drop(topic);
  const message = { topic, words, onSaid };
  // News that a connection brought comes after the news of the connection.
  if (topic === "connection") waiting.unshift(message);
  else waiting.push(message);
  plan();
}

/** Drop what waits under a topic, because it is no longer true. Returns whether there was anything. */
export function drop(topic) {
  const before = waiting.length;
  waiting = waiting.filter((message) => message.topic !== topic);
  return waiting.length < before;
}

/** Announce the reply to what the person did. */
export function reply(words) {
  if (!words) return;
  utter(cut(words, LONGEST));
  free = Math.max(free, Date.now() + AFTER_REPLY);
  plan();
}

/** People's own words within a sentence, as many of them as there is time for. */
export function quoted(words) {
  return cut(words.replace(/\s+/g, " ").trim(), QUOTED);
}

function plan() {
  clearTimeout(timer);
  if (waiting.length) timer = setTimeout(speak, Math.max(GATHERS, free - Date.now()));
}

function speak() {
  // Screen readers ignore what is behind a dialog.
  if (document.querySelector("dialog[open]")) {
    timer = setTimeout(speak, COVERED);
    return;
  }
  const said = [];
  while (waiting.length) {
    const { words, onSaid } = waiting[0];
    const sentence = cut(typeof words === "function" ? words() : words, LONGEST);
    if (said.length && [...said, sentence].join(" ").length > LONGEST) break;
    waiting.shift();
    if (sentence) said.push(sentence);
    onSaid();
  }
  if (said.length) {
    utter(said.join(" "));
    free = Date.now() + APART;
  }
  plan();
}

// A new element each time, so that the same words are announced again.
function utter(words) {
  const region = document.getElementById("spoken");
  const line = document.createElement("p");
  line.textContent = words;
  region.textContent = "";
  region.append(line);
  clearTimeout(fading);
  fading = setTimeout(() => { region.textContent = ""; }, STAYS);
}

function cut(words, most) {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
