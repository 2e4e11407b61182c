// For people who listen: one polite region, the same on phones and at the desk.
//
// The room is heard once in ten seconds. What comes meanwhile is kept in order and joined; what is no
// longer true is dropped. The answer to a person's own step is said at once, and takes none of that time.

const APART = 10000; // ms
const GATHERS = 250; // ms: what one frame brings is one message
const AFTER_REPLY = 3000; // ms: an answer is not talked over
const COVERED = 1000; // ms: a dialog is looked at again
const STAYS = 6000; // ms
const LONGEST = 140; // letters, 6 s of a fast voice
const QUOTED = 60; // letters

let waiting = [];
let free = 0; // when the room may be heard again
let timer = 0;
let fading = 0;

/**
 * Tell of something in the room, as a whole sentence; or as a function that says at its turn what is
 * true by then, "" for nothing. It takes the place of what waits under the same topic.
 * `onSaid` is called once it has been said.
 */
export function announce(topic, words, onSaid = () => {}) {
  drop(topic);
  const message = { topic, words, onSaid };
  // What came through a connection is told after it.
  if (topic === "connection") waiting.unshift(message);
  else waiting.push(message);
  plan();
}

/** What waits under a topic is no longer true. Returns whether something did. */
export function drop(topic) {
  const before = waiting.length;
  waiting = waiting.filter((message) => message.topic !== topic);
  return waiting.length < before;
}

/** The answer to what the person has just done. */
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
  // What lies under a dialog is not heard.
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

// An element of its own each time, so that the same words are heard again.
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
