import { BLAME as BLAME_ANYWHERE, BLAME_IN_QUESTIONS } from "../before-sending/words.js";
import { gettext, pgettext } from "../translate.js";

const PAUSE = 800; // ms without typing
const SHORT = 140; // characters
const WORDS = 3; // before that nobody can tell what the question will be

/** One line of advice on the question, while it is typed. Nothing leaves this page, and nothing is refused. */
export function questionCheck(line) {
  const { question } = line.closest("form").elements;
  let timer;
  question.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(line, adviceOn(question.value)), PAUSE);
  });
  show(line, adviceOn(question.value));
}

/** The most important thing to say about a question, or "". */
export function adviceOn(question) {
  const words = spaced(question);
  if (words.trim().split(" ").length < WORDS) return "";
  if (!has(words, WHY)) return gettext("Start with “Why”.");
  if (has(words, BLAME)) return gettext("This may sound like blame. Ask about the work, not about people.");
  if ((question.match(/[?؟]/g) || []).length > 1) return gettext("These are 2 questions. Ask one.");
  if (question.trim().length > SHORT) return gettext("Short questions are easier to answer.");
  if (!has(words, ANSWER)) return "";
  return gettext("This already contains an answer. What goes wrong without it? Ask about that.");
}

const WHY = listed(pgettext("words of a question, with commas between them", "why, how come"), "why, pam, کیوں");
const BLAME = [...BLAME_ANYWHERE, ...BLAME_IN_QUESTIONS].map(spaced);
const ANSWER = listed(pgettext(
  "words of a question that contains an answer, with commas between them",
  "no, lack of, lacks, missing, not enough, too few, shortage of, there not",
));

function listed(words, more = "") {
  return `${words}, ${more}`.split(/[,،]/).map(spaced).filter((word) => word.trim());
}

function has(words, list) {
  return list.some((word) => words.includes(word));
}

/** The words alone, each between two spaces. */
function spaced(text) {
  return ` ${text.toLowerCase().replace(/'/g, "’").replace(/[^\p{L}\p{M}\p{N}’]+/gu, " ").trim()} `;
}

function show(line, advice) {
  if (line.dataset.advice === advice) return;
  line.dataset.advice = advice;
  const label = document.createElement("b");
  label.textContent = gettext("One thought:");
  line.replaceChildren(...(advice ? [label, ` ${advice}`] : []));
}
