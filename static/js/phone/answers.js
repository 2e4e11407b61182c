import { countUnloaded, loadMore, updateCounts } from "./load-more.js";
import { reportWhatIsShown } from "./coverage.js";
import { folding } from "./folding.js";
import { inPlace } from "./in-place.js";
import { ownAnswers } from "./my-answers.js";
import { reply } from "./reply.js";
import { sentence } from "./sentences.js";
import { pieceOf, shownWhy } from "./whys.js";

const foldings = new Map();

/**
 * 12 answers, then "288 more". What exists when a why or its next stage is shown is shown with it. What
 * is added later goes to the end, and while someone reads it waits behind 1 line. What is in view stays
 * where it is, whatever the person opens.
 */
export function answers(holder) {
  const news = holder.querySelector("[data-news]");
  const rest = holder.querySelector("[data-rest]");
  let view = "";
  let loading = false;
  document.addEventListener("coprod:changed", ({ detail }) => updateCounts(detail.upserts));
  ["coprod:changed", "coprod:shown", "coprod:mine"].forEach((name) => document.addEventListener(name, draw));
  news.addEventListener("click", (event) => open((held) => held.ask(), news, event));
  rest.addEventListener("click", openRest);
  draw();

  function draw() {
    const list = listNow();
    if (!list) return [news, rest].forEach((line) => { line.hidden = true; });
    const held = foldingOf(list);
    const own = new Set(ownAnswers().map((id) => `node-${id}`));
    const rows = [...list.children];
    const before = view;
    view = `${list.id} ${stageNow()}`;
    held.sort(rows.map((row) => described(row, own)), view === before && isReading(list));
    rows.forEach((row) => { row.hidden = !held.isShown(row.id); });
    const { fresh, folded } = held.count();
    drawLines(list, { fresh, folded: folded + (stageNow() === "writing" ? 0 : countUnloaded(list)) });
    reportWhatIsShown(list, shownWhy());
  }

  function drawLines(list, { fresh, folded }) {
    [[news, fresh, "news"], [rest, folded, "more"]].forEach(([line, count, name]) => {
      line.hidden = !count;
      line.dataset.count = count;
      line.textContent = sentence(name, { n: count });
    });
    if (rest.previousElementSibling !== list) list.after(rest);
    if (news.previousElementSibling !== rest) rest.after(news);
    rest.href = `?why=${shownWhy()}&all=1`;
  }

  async function openRest(event) {
    event.preventDefault();
    const list = listNow();
    open((held) => held.unfold(), rest, event);
    if (!countUnloaded(list) || loading) return;
    loading = true;
    const came = await loadMore(list, rest.href, foldingOf(list).expect, inPlace);
    loading = false;
    if (!came) reply(sentence("unloaded"));
  }

  function open(change, line, { detail }) {
    const hadFocus = document.activeElement === line;
    const ids = change(foldingOf(listNow()));
    inPlace(draw);
    const rows = ids.map((id) => document.getElementById(id)).filter(Boolean);
    const next = rows.find((row) => row.getBoundingClientRect().top > 0) || rows[0];
    // After a key press (`detail` is 0) move the focus there; after a tap stay.
    if (next && hadFocus) focusOn(next, { preventScroll: detail > 0 });
  }
}

function listNow() {
  const piece = pieceOf(shownWhy());
  return piece && piece.querySelector("ol.of-all");
}

function foldingOf(list) {
  if (!foldings.has(list.id)) foldings.set(list.id, folding());
  return foldings.get(list.id);
}

// The person is reading further down, or giving dots.
function isReading(list) {
  return stageNow() === "voting" || window.scrollY > 40 || list.contains(document.activeElement);
}

function stageNow() {
  return pieceOf(shownWhy()).dataset.stage;
}

function described(row, own) {
  const members = [...row.querySelectorAll(".members > li")].map(({ id }) => id);
  return { id: row.id, own: own.has(row.id), theme: row.classList.contains("theme"), members };
}

function focusOn(row, how) {
  row.setAttribute("tabindex", "-1");
  row.focus(how);
}
