"""A summary in a language that is read from right to left, in a real browser."""

import pytest

from tests.browsers import LAPTOP, PHONE, wider_by
from tests.factories import a_room, an_answer, publish_by_group
from workshops.actions import asking, causes, grouping

# The distance of each disc from the right edge, in px; are words on the left of their disc?
PLACES = """() => {
  const box = (element) => element.getBoundingClientRect();
  const all = (chosen) => [...document.querySelectorAll(chosen)];
  const words = ":scope > .said-so bdi, :scope > details > summary bdi";
  const firstLine = (words) => words.getClientRects()[0];
  const isBeside = (disc, said) => box(disc).left >= firstLine(said).right;
  return {
    discs: all(".outline .d").map((disc) => ({
      depth: Number(disc.textContent) || 0,
      from: Math.round(innerWidth - box(disc).right),
      beside: isBeside(disc, disc.parentNode.querySelector(words)),
    })),
    path: all(".path li").map((step) => isBeside(step.querySelector(".d"), step.querySelector("i"))
      && isBeside(step.querySelector("i"), step.querySelector("bdi"))),
    tenths: all(".tenths:first-child i").map((tenth) => box(tenth).right).slice(0, 10),
    cells: [...document.querySelector(".plain-table tbody tr").children].map(
      (cell) => box(cell).right,
    ),
  };
}"""


@pytest.fixture
def urdu_room(server):
    room = a_room(people=2, question="ہم سے آخر میں کیوں پوچھا جاتا ہے؟", title="دریا سینٹر")
    first, second, third = (
        an_answer(room.seats[n % 2], room.why, said)
        for n, said in enumerate(
            ["خط دیر سے آتے ہیں", "کسی کو یاد نہیں رہتا", "The letters come late"]
        )
    )
    asking.reveal(room.session, room.why)
    grouping.group(room.session, [second.pk, third.pk], "ہمیں بھلا دیا جاتا ہے")
    below = asking.ask(room.session, first)
    answer = an_answer(room.seats[0], below, "منصوبہ پہلے ہی طے ہوتا ہے")
    asking.reveal(room.session, below)
    cause = causes.mark_cause(room.session, answer, "منصوبے بند کمرے میں بنتے ہیں")
    causes.add_action(room.session, cause, what="اگلا منصوبہ دکھائیں", who="Dee", by_when="May")
    publish_by_group(room.session)
    return room


@pytest.mark.parametrize("device", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_discs_are_right_of_their_words_and_deeper_ones_further_left(new_page, urdu_room, device):
    page = new_page(**device)
    page.goto(f"/s/{urdu_room.session.written_code}/summary")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    seen = page.evaluate(PLACES)
    indent_of = {disc["depth"]: disc["from"] for disc in seen["discs"]}
    assert sorted(indent_of) == [0, 1, 2]
    assert indent_of[0] < indent_of[1] < indent_of[2]
    assert all(disc["beside"] for disc in seen["discs"])
    assert seen["path"] and all(seen["path"])
    assert wider_by(page) == 0


def test_the_first_column_and_the_first_tenth_are_at_the_right(new_page, urdu_room):
    page = new_page(**LAPTOP)
    page.goto(f"/s/{urdu_room.session.written_code}/summary")
    seen = page.evaluate(PLACES)
    for places in (seen["cells"], seen["tenths"]):
        assert len(places) > 1 and places == sorted(places, reverse=True)


def test_summary_that_is_read_from_the_left_stays_so(new_page, server):
    room = a_room(people=1, answers=2, revealed=True)
    page = new_page(**LAPTOP)
    page.goto(f"/s/{room.session.written_code}/summary")
    assert page.locator('[dir="rtl"]').count() == 0
    assert not any(disc["beside"] for disc in page.evaluate(PLACES)["discs"])
