// What the phone says in the live region and beside the box.

import { gettext, interpolate, ngettext } from "../translate.js";

const SENTENCES = {
  back: () => gettext("Connected again."),
  check: () => gettext("A question to all of us."),
  record: () => gettext("Is this a fair record of what we said?"),
  checked: () => gettext("The question has closed."),
  chosen: () => gettext("Sent. You can change it until this closes."),
  closing: () => gettext("The session is closing. You can no longer add answers."),
  elsewhere: () => gettext("Why %(n)s is open. Your words are still here."),
  empty: () => gettext("Write your answer first: a few words are enough."),
  lost: () => gettext("No connection. What you write is kept on this phone and sent later."),
  long: (n) => ngettext(
    "That is %(n)s character too long. Make it a little shorter.",
    "That is %(n)s characters too long. Make it a little shorter.",
    n,
  ),
  left: (n) => (n ? ngettext("%(n)s dot left", "%(n)s dots left", n) : gettext("No dots left")),
  minute: () => gettext("1 minute left. The box stays open."),
  more: (n) => ngettext("%(n)s more", "%(n)s more", n),
  new: (n) => ngettext("%(n)s new answer.", "%(n)s new answers.", n),
  news: (n) => ngettext("%(n)s new answer", "%(n)s new answers", n),
  open: () => gettext("Why %(n)s is open. Write your answer."),
  others: (n) => ngettext("%(n)s other why is open", "%(n)s other whys are open", n),
  over: () => gettext("The time is up. The box stays open."),
  paused: () => gettext("Answers are paused. Your words stay in the box."),
  reading: () => gettext("Back to reading. You can still add an answer."),
  refused: () => gettext("Not sent."),
  reopened: () => gettext("The session is open again."),
  resumed: () => gettext("Answers are open again."),
  revealed: (n) => ngettext(
    "Revealed. %(n)s answer. You can still add an answer.",
    "Revealed. %(n)s answers, shuffled. You can still add an answer.",
    n,
  ),
  sending: () => gettext("Sent"),
  sent: (n) => ngettext("Your answer is sent.", "Your %(n)s answers are sent.", n),
  settled: () => gettext("Why %(n)s is settled."),
  started: () => gettext("The session has started. The next why will appear here."),
  still: () => gettext("Your words are still here."),
  theme: () => gettext("New theme: %(words)s."),
  time: (n) => ngettext("You have %(n)s minute.", "You have %(n)s minutes.", n),
  unloaded: () => gettext("The other answers did not load. Try again."),
  unreached: () => gettext("That did not reach the room. Try again."),
  unsent: () => gettext("Kept on this phone, not sent."),
  voting: (n) => ngettext("Voting is open. You have %(n)s dot.", "Voting is open. You have %(n)s dots.", n),
  wait: () => gettext("The next why will appear here."),
};

/** A sentence by its name, with its number or a person's words in it. */
export function sentence(name, { n, words } = {}) {
  return interpolate(SENTENCES[name](n), { n, words });
}
