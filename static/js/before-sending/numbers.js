import { allOf } from "./text.js";
import { COUNTED, DATE, NUMBER, PHONE } from "./words.js";

const BEFORE = new RegExp(COUNTED);
const BEGINS_WITH_DATE = new RegExp(`^(?:${DATE})`);
const IS_PHONE = new RegExp(`^(?:${PHONE})$`);
const LONGEST = 15; // digits of the longest phone number
const SHORTEST_GROUP = 3; // digits; "08 10 12 14 16" are times
const NHS = 10; // digits, the last of which is the check digit

/** The phone numbers and NHS numbers of a text that was read. */
export function numbersIn(text) {
  return allOf(NUMBER, text)
    .filter(([, start]) => !BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    .flatMap(([run, start]) => inRun(run, start));
}

/** Whether these are 10 digits of which the last checks the others, modulo 11. */
function isNhsNumber(digits) {
  if (digits.length !== NHS) return false;
  const rest = [...digits.slice(0, -1)].reduce((sum, digit, place) => sum + Number(digit) * (NHS - place), 0) % 11;
  return (11 - rest) % 11 === Number(digits[NHS - 1]);
}

/** The numbers among the groups of a run: "2 times on 07700 900123" has 3 groups. */
function inRun(run, start) {
  const groups = allOf("[0-9]+", run);
  const found = [];
  for (let first = 0; first < groups.length; first += 1) {
    const { kind, last } = longestFrom(run, groups, first);
    const begin = withSign(run, groups[first][1]);
    if (kind) found.push({ kind, start: start + begin, end: start + groups[last][2] });
    first = last;
  }
  return found;
}

/** The kind of the longest number that begins at a group, and its last group. */
function longestFrom(run, groups, first) {
  const begin = groups[first][1];
  const sign = run.slice(0, begin).endsWith("+") ? "+" : "";
  const lengths = [];
  let digits = "";
  let found = { kind: "", last: first };
  for (let last = first; last < groups.length; last += 1) {
    const [group, , end] = groups[last];
    digits += group;
    lengths.push(group.length);
    if (digits.length > LONGEST) break;
    const kind = kindOf(sign, digits, lengths, run.slice(begin, end));
    if (kind) found = { kind, last };
  }
  return found;
}

function kindOf(sign, digits, lengths, written) {
  if (BEGINS_WITH_DATE.test(written)) return "";
  if (Math.max(...lengths) >= SHORTEST_GROUP && IS_PHONE.test(sign + digits)) return "phone";
  return Math.min(...lengths) >= SHORTEST_GROUP && !sign && isNhsNumber(digits) ? "nhs" : "";
}

function withSign(run, begin) {
  return begin && "+(".includes(run[begin - 1]) ? withSign(run, begin - 1) : begin;
}
