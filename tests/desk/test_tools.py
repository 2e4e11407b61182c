"""A card's tools cover no words: neither its own nor its neighbours'."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PROJECTOR
from tests.factories import a_room, an_answer
from workshops.actions import asking, grouping, voting

# The words that are under the visible part of any tools.
COVERED = """() => {
  const area = (element) => element.getBoundingClientRect();
  const isSeen = (strip) => Number(getComputedStyle(strip).opacity) > 0;
  const strips = [...document.querySelectorAll(".tools")].filter(isSeen).map(area);
  const across = (a, b) => a.left < b.right && b.left < a.right;
  const along = (a, b) => a.top + 1 < b.bottom && b.top + 1 < a.bottom;
  const isCovered = (line) => strips.some((strip) => across(line, strip) && along(line, strip));
  const linesOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()];
  };
  const texts = ".said > .words, .tally .fig, .note, .in-theme";
  const covered = [...document.querySelectorAll(texts)].filter((it) => linesOf(it).some(isCovered));
  return [strips.length, covered.map((element) => element.textContent)];
}"""
LONG = "Papers come the night before, in their language and not in ours, so that nobody reads them"


@pytest.mark.parametrize("answers", [6, 40])
@pytest.mark.parametrize("device", [LAPTOP, PROJECTOR])
def test_no_words_are_under_the_tools_of_a_card(at_desk, answers, device):
    room = a_room(answers=0, mode="full")
    for n in range(answers):
        an_answer(room.seats[n % 3], room.why, f"{LONG if n % 2 else 'Too late'} {n}")
    asking.reveal(room.session, room.why)
    ids = [node.pk for node in room.session.nodes.filter(kind="answer")]
    theme = grouping.group(room.session, ids[:2], "A plan is signed off before we see it")
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], theme)
    page = at_desk(room.session, **device)
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("j")
        assert page.evaluate(COVERED) == [1, []]
    cards = page.locator("[data-cards] .card:visible").all()[:12]
    assert cards
    for card in cards:
        card.hover()
        assert page.evaluate(COVERED)[1] == []


def test_from_level_2_on_a_card_has_more_tools_and_they_cover_no_words_either(at_desk):
    room = a_room(answers=1, revealed=True)
    why = asking.ask(room.session, room.answers[0])
    for n in range(5):
        an_answer(room.seats[n % 3], why, f"{LONG if n % 2 else 'Too late'} {n}")
    asking.reveal(room.session, why)
    page = at_desk(room.session)
    cards = page.locator("[data-cards] > .card").all()
    assert len(cards) == 5
    for card in cards:
        card.hover()
        assert page.evaluate(COVERED) == [1, []]
        card.locator("summary").click()
        expect(card.get_by_role("button", name="Read back")).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(card.get_by_role("button", name="Read back")).to_be_hidden()
