/** What the answers come to, in one sentence. */
import { counted, figure } from "../numbers.js";
import { tallyOf } from "./card.js";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** While people write: how many answers, and nothing of what they say. The room says who is here. */
export function writing(answers, people, isOver) {
  if (isOver) return `${answers ? counted(answers, "answer") : "No answers"}, never revealed.`;
  if (!answers) return people ? "People are writing. No answer has come yet." : "No answer has come yet.";
  return `${counted(answers, "answer")} so far. Nobody reads them before you reveal, not even here.`;
}

/** Once they are read: how many, how many lie in themes, are hidden, and the dots while they are given. */
export function reading(stage, dots, people) {
  const all = [...document.querySelectorAll("[data-cards] .card")];
  const answers = all.filter((card) => card.dataset.kind === "answer" && card.dataset.state === "here");
  const inThemes = answers.filter((card) => card.parentElement.matches(".members")).length;
  const themes = all.filter((card) => card.dataset.kind === "theme").length;
  const hidden = all.filter((card) => card.dataset.state === "hidden").length;
  if (!all.length) return "No answers here yet.";
  const count = counted(answers.length, "answer");
  const shuffled = stage === "reading" && answers.length > 1 ? ", shuffled." : ".";
  const more = [grouped(inThemes, themes, answers.length), hid(hidden), placed(dots, people, all.length - hidden)];
  if (stage === "settled") more.push(mostDots((words) => words));
  return [count + shuffled, ...more].filter(Boolean).join(" ");
}

/** What won: the answer or theme with most dots, and those level with it. `cut` shortens people's words. */
export function mostDots(cut) {
  const tops = [...document.querySelectorAll("[data-cards] > .card[data-state='here']")];
  const most = Math.max(0, ...tops.map(tallyOf));
  if (!most) return "";
  const won = tops.filter((card) => tallyOf(card) === most).map((card) => `“${cut(card.dataset.words)}”`);
  return `Most dots: ${won.slice(0, 3).join(", ")}, ${counted(most, "dot")}.`;
}

/** Nobody can give more dots than there are answers and themes to take one. */
function placed(dots, people, places) {
  if (!dots || !people) return "";
  return `${figure(dots.given)} of ${figure(people * Math.min(dots.each, places))} dots placed.`;
}

function grouped(inThemes, themes, answers) {
  if (!themes || !inThemes) return "";
  if (themes === 1) return `${spell(inThemes)} ${inThemes === 1 ? "makes" : "make"} one theme.`;
  return `${spell(inThemes)} lie in ${spell(themes).toLowerCase()} themes, ${figure(answers - inThemes)} stand alone.`;
}

function hid(hidden) {
  return hidden ? `${spell(hidden)} ${hidden === 1 ? "is" : "are"} hidden.` : "";
}

function spell(number) {
  return NUMBERS[number] || figure(number);
}
