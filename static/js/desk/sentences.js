/** A summary of the answers, in a few sentences with 1 number each. */
import { gettext, interpolate, ngettext } from "../translate.js";
import { tallyOf } from "../tally.js";

const NAMED = 3; // answers with the most dots

/** During writing: how many answers, and nothing of their words. The list of people says who is here. */
export function writing(answers, people, isOver) {
  if (isOver) return neverRevealed(answers);
  if (!answers) return people ? gettext("People are writing. No answers yet.") : gettext("No answers yet.");
  return `${answersSoFar(answers)} ${gettext("Nobody can see them until you reveal them, not even you.")}`;
}

/** Once they are revealed: how many, how many are in themes or hidden, and the dots or the result of a vote. */
export function reading(stage, dots, people, voters, { voted, seldom_shown: seldom }) {
  const all = [...document.querySelectorAll("[data-cards] .card")];
  if (!all.length) return gettext("No answers here yet.");
  const answers = all.filter((card) => card.dataset.kind === "answer" && card.dataset.state === "here");
  const inThemes = answers.filter((card) => card.parentElement.matches(".members")).length;
  const hidden = all.filter((card) => card.dataset.state === "hidden").length;
  return [
    inAll(answers.length, stage === "reading"),
    ...grouped(inThemes, answers.length - inThemes),
    hidden ? interpolate(gettext("Hidden: %(n)s."), { n: hidden }) : "",
    given(dots, people, all.length - hidden),
    dots && voted ? interpolate(ngettext("%(n)s has voted.", "%(n)s have voted.", voted), { n: voted }) : "",
    ...(stage === "settled" ? gaveDots(voters) : []),
    seldom ? interpolate(gettext("About %(n)s answers have been on fewer than 3 phones."), { n: seldom }) : "",
  ].filter(Boolean).join(" ");
}

export function answersSoFar(answers) {
  return interpolate(ngettext("%(n)s answer so far.", "%(n)s answers so far.", answers), { n: answers });
}

export function dotsGiven(dots, all) {
  return interpolate(gettext("Dots given: %(given)s of %(all)s."), { given: dots, all });
}

/** The result: the answers or themes with the most dots. `cut` shortens people's words. */
export function mostDots(cut) {
  const tops = [...document.querySelectorAll("[data-cards] > .card[data-state='here']")];
  const most = Math.max(0, ...tops.map(tallyOf));
  if (!most) return "";
  const won = tops.filter((card) => tallyOf(card) === most).map((card) => `“${cut(card.dataset.words)}”`);
  const words = gettext("Most dots (%(n)s): %(answers)s.");
  return interpolate(words, { n: most, answers: won.slice(0, NAMED).join(", ") });
}

/** After a vote; `voters` is null if nobody counted them, or if there was none. */
function gaveDots(voters) {
  if (voters === null) return [mostDots((words) => words)];
  const people = ngettext("%(n)s person gave dots.", "%(n)s people gave dots.", voters);
  return [
    gettext("Voting is over."),
    voters ? interpolate(people, { n: voters }) : "",
    gettext("Choose where to ask why next."),
  ];
}

function neverRevealed(answers) {
  if (!answers) return gettext("There were no answers.");
  const words = ngettext("%(n)s answer was never revealed.", "%(n)s answers were never revealed.", answers);
  return interpolate(words, { n: answers });
}

function inAll(answers, isShuffled) {
  const words = isShuffled && answers > 1
    ? ngettext("%(n)s answer, shuffled.", "%(n)s answers, shuffled.", answers)
    : ngettext("%(n)s answer.", "%(n)s answers.", answers);
  return interpolate(words, { n: answers });
}

function grouped(inThemes, alone) {
  if (!inThemes) return [];
  return [
    interpolate(gettext("In themes: %(n)s."), { n: inThemes }),
    interpolate(gettext("Not in a theme: %(n)s."), { n: alone }),
  ];
}

/** Nobody can give more dots than there are answers and themes to take one. */
function given(dots, people, places) {
  return dots && people ? dotsGiven(dots.given, people * Math.min(dots.each, places)) : "";
}
