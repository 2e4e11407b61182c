"""In Urdu a page begins at the right: columns, lines, discs, people’s words beside them."""

from itertools import pairwise

import pytest

from tests.browsers import (
    LAPTOP,
    PHONE,
    PROJECTOR,
    SMALL,
    choose_language,
    sign_in,
    take_a_seat,
    text_at_200_percent,
    wait_for,
    wider_by,
)
from tests.factories import a_room, a_session, an_answer, an_organiser, fresh
from tests.pages.test_access import (
    did_things_change,
    held,
    share_with_others,
    summary_of_all_that_was_asked,
    updates,
)
from workshops.actions import asking, causes, closing, grouping, record, screen, voting

# Where the words of an element are, without the empty rest of its box.
WORDS = """(element) => {
  const words = document.createRange();
  words.selectNodeContents(element);
  const { left, right } = words.getBoundingClientRect();
  return { left, right };
}"""
BOXES = """(elements) => elements.map((element) => {
  const { left, right } = element.getBoundingClientRect();
  return { left, right };
})"""

ENDS = """({ firstChild: text }) => [0, text.length - 1].map((start) => {
  const letter = document.createRange();
  letter.setStart(text, start);
  letter.setEnd(text, start + 1);
  const { left, right } = letter.getBoundingClientRect();
  return { left, right };
})"""


@pytest.fixture
def in_urdu(new_page, server):
    """`in_urdu("/sessions", **PHONE)` is that address in a browser that asks for Urdu."""

    def show(address, **options):
        page = new_page(locale="ur", reduced_motion="reduce", **options)
        sign_in(page, an_organiser(), server)
        choose_language(page, "ur", server)
        page.goto(address)
        page.evaluate("document.fonts.ready")
        assert page.locator("html").get_attribute("dir") == "rtl"
        return page

    return show


def boxes(page, selector):
    return page.locator(selector).evaluate_all(BOXES)


def words(page, selector):
    return page.locator(selector).first.evaluate(WORDS)


def run_left(places):
    """Each begins at the left of the one before."""
    return len(places) > 1 and all(b["right"] <= a["left"] for a, b in pairwise(places))


def a_deep_room(levels):
    """Return a session with 2 answers to each why, which is about the first answer above."""
    room = a_room(answers=2, revealed=True)
    room.path = [room.answers[0]]
    for depth in range(levels - 1):
        asking.settle(room.session, fresh(room.why))
        room.why = asking.ask(room.session, room.path[-1])
        room.path.append(an_answer(room.seats[0], room.why, f"Nobody asked us in time {depth}"))
        an_answer(room.seats[1], room.why, f"There is no money for it {depth}")
        asking.reveal(room.session, room.why)
    return room


def screen_of(session):
    return f"/s/{session.written_code}/screen"


def test_the_columns_of_the_screen_run_to_the_left(in_urdu):
    room = a_deep_room(3)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    assert run_left(boxes(page, ".columns h2"))
    discs = [boxes(page, f"#node-{answer.pk} > .node .d")[0] for answer in room.path]
    said = [words(page, f"#node-{answer.pk} > .node .words") for answer in room.path]
    assert run_left([place for pair in zip(discs, said, strict=True) for place in pair])


def test_lines_lead_from_the_words_of_one_column_to_the_discs_of_the_next(in_urdu):
    room = a_deep_room(2)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    parent = words(page, f"#node-{room.path[0].pk} > .node .words")
    disc = boxes(page, f"#node-{room.path[1].pk} > .node .d")[0]
    lines = boxes(page, ".links path.live")
    assert len(lines) == 2
    for line in lines:
        assert disc["right"] <= line["left"] and line["right"] <= parent["left"]


def test_the_screen_follows_a_deep_why_to_the_left(in_urdu):
    room = a_deep_room(7)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    first, *_, last = boxes(page, ".columns h2")
    assert first["left"] >= 1920 and last["left"] >= 0


def test_whys_side_by_side_run_to_the_left_each_under_its_own_thread(in_urdu):
    room = a_room(answers=3, revealed=True, languages=["ur"])
    for answer in room.answers[:2]:
        asking.ask(room.session, answer)
    screen.show(room.session, b"one desk", "side_by_side")
    page = in_urdu(f"/s/{room.session.written_code}/screen", **PROJECTOR)
    wait_for(page, "() => document.querySelectorAll('.side-answers > li').length === 3")
    headings, discs = boxes(page, ".side-why .why"), boxes(page, ".side-why .d")
    assert run_left(headings) and len(headings) == 3
    assert all(disc["left"] >= words["right"] for disc, words in zip(discs, headings, strict=True))
    assert run_left(boxes(page, ".side-foot .clock"))


def test_the_finished_picture_grows_to_the_left(in_urdu):
    room = a_deep_room(3)
    causes.mark_cause(room.session, room.path[-1], "Nobody asked us")
    closing.begin_closing(room.session)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    discs = [boxes(page, f"#node-{answer.pk} > .node .d")[0] for answer in room.path]
    assert run_left(discs)
    lines = boxes(page, ".links path")
    assert max(line["right"] for line in lines) >= 1919
    title, sums = words(page, ".wall-head h1"), words(page, ".sums")
    assert sums["right"] < title["left"]


def test_the_result_of_a_vote_has_its_numbers_at_the_right_and_its_marks_at_the_left(in_urdu):
    room = a_room(answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    for seat, answer in ((0, 0), (1, 0), (0, 1), (2, 2)):
        voting.give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, room.why)
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    number = boxes(page, ".rank .given b")[0]
    said, marks = words(page, ".rank .words"), boxes(page, ".rank .marks .dot")[:2]
    assert run_left([number, said, *marks])


def test_silent_writing_has_the_first_level_of_the_gauge_at_the_right(in_urdu):
    room = a_deep_room(2)
    room.why = asking.ask(room.session, room.path[-1])
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    assert run_left(boxes(page, ".gauge .d"))
    asked, disc = words(page, ".way .why"), boxes(page, ".way .here .d")[0]
    assert 0 <= disc["left"] - asked["right"] < 60


def test_the_count_under_a_theme_runs_as_the_page_does(in_urdu):
    room = a_room(answers=3, revealed=True)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Asked too late")
    page = in_urdu(screen_of(room.session), **PROJECTOR)
    name, count = page.locator("[data-kind='theme'] .words").first, page.locator(".gathers").first
    directions = [
        place.evaluate("(at) => getComputedStyle(at).direction") for place in (name, count)
    ]
    assert directions == ["ltr", "rtl"]


def test_codes_and_addresses_stay_as_they_are(in_urdu):
    session = a_session()
    page = in_urdu(screen_of(session), **PROJECTOR)
    code = page.locator(".lobby .code-words bdi")
    assert code.evaluate("(code) => getComputedStyle(code).direction") == "ltr"
    assert code.inner_text() == session.written_code


def test_choices_on_the_join_page_are_beside_their_buttons(in_urdu):
    session = a_session(role_groups=["I use services", "I work here"])
    page = in_urdu(f"/s/{session.written_code}", **PHONE)
    button, choice = boxes(page, ".choice input")[0], words(page, ".choice span")
    assert 0 < button["left"] - choice["right"] < 30
    column = boxes(page, ".choices legend")[0]["right"]
    assert words(page, "h1")["right"] > column - 30


def test_answers_on_the_desk_begin_at_the_right_of_their_cards(in_urdu):
    room = a_deep_room(1)
    page = in_urdu(f"/desk/{room.session.written_code}", **LAPTOP)
    card = boxes(page, "[data-cards] > li")[0]
    assert 0 < card["right"] - words(page, "[data-cards] > li .words")["right"] < 30
    tree, cards = boxes(page, ".outline")[0], boxes(page, "[data-cards]")[0]
    assert cards["right"] <= tree["left"]


@pytest.mark.parametrize("words", ["Nobody asked us in time, ", "کسی نے ہم سے وقت پر نہیں پوچھا، "])
def test_what_can_be_undone_begins_with_the_first_words_of_a_long_quote(in_urdu, words):
    room = a_room(answers=2, revealed=True)
    grouping.group(room.session, [answer.pk for answer in room.answers], (words * 9)[:190])
    page = in_urdu(f"/desk/{room.session.written_code}", **LAPTOP)
    page.wait_for_selector("#conduct:not([data-desk=''])")  # until then the line is drawn again
    quote, shown = page.locator(".deed-words bdi"), boxes(page, ".deed-words bdi")[0]
    first, last = quote.evaluate(ENDS)
    assert shown["left"] <= first["left"] and first["right"] <= shown["right"]
    assert last["right"] <= shown["left"] or shown["right"] <= last["left"]
    line = boxes(page, ".deed-words")[0]
    assert line["left"] <= shown["left"] and shown["right"] <= line["right"]


def test_answers_on_a_phone_have_their_way_on_at_the_left(in_urdu):
    room = a_deep_room(2)
    page = in_urdu(f"/s/{room.session.written_code}", **PHONE)
    page.locator(".join-session .btn").tap()
    page.locator("#whys").wait_for(state="attached")
    page.goto(f"/s/{room.session.written_code}/tree")
    onward = boxes(page, ".onward")[0]
    assert onward["right"] <= words(page, ".onward >> xpath=ancestor::li[1] >> .words")["left"]
    arrow = page.locator(".onward > svg").first
    assert arrow.evaluate("(arrow) => getComputedStyle(arrow).transform").startswith("matrix(-1")


def test_only_pages_with_letters_of_urdu_load_them(in_urdu, new_page):
    loaded = """() => performance.getEntriesByType("resource")
      .filter(({ name }) => name.includes("vazirmatn")).length"""
    wait_for(in_urdu("/"), f"() => ({loaded})() > 0")
    room = a_room(answers=1, revealed=True)
    page = new_page(locale="en-GB")
    page.goto(f"/s/{room.session.written_code}/screen")
    page.wait_for_selector("body[data-connection='live']")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(loaded) == 0
    an_answer(room.seats[0], room.why, "ہم سے کوئی نہیں پوچھتا")
    wait_for(page, f"() => ({loaded})() > 0")


def test_what_is_asked_before_sending_begins_at_the_right(in_urdu):
    room = a_room()
    page = in_urdu(f"/s/{room.session.written_code}", viewport={"width": 320, "height": 568})
    page.locator(".join-session .btn").click()
    page.locator("#text").fill("07700 900123 پر کسی نے جواب نہیں دیا")
    page.locator("#composer [data-send]").click()
    page.locator("#found").wait_for()
    panel = boxes(page, "#before-sending")[0]
    assert panel["right"] - words(page, "#found [data-kind]:not([hidden])")["right"] < 30
    assert page.locator("#found bdi:visible").text_content() == "07700 900123"
    assert run_left(boxes(page, ".sending [name]"))
    assert panel["left"] >= 0


PAGES = [did_things_change, held, share_with_others, updates, summary_of_all_that_was_asked]


def test_pages_around_a_session_begin_at_the_right_and_fit(in_urdu, subtests):
    page = in_urdu("/", **SMALL)
    for page_of in PAGES:
        with subtests.test(page_of.__name__):
            page.goto(page_of())
            assert words(page, ".opening .lead, main:not(.summary) h1")["right"] > 320 - 40
            assert_fits(page)
    page.set_viewport_size(LAPTOP["viewport"])
    page.reload()
    page.locator(".replay-line").wait_for()
    assert run_left(boxes(page, ".replay-line > *"))
    assert run_left(boxes(page, ".moments > li:first-child > *"))


def test_what_a_person_thinks_of_the_record_begins_at_the_right(in_urdu, server):
    room = a_room(answers=2, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    page = in_urdu("/", **SMALL)
    take_a_seat(page, room.session, server)
    closing.begin_closing(room.session)
    record.open_record(room.session)
    for step in ("record", "rung", "missing", "done", "over"):
        if step == "over":
            record.close_record(fresh(room.session))
        page.goto(f"/s/{room.session.written_code}/record?step={step}")
        assert words(page, "h1")["right"] > 320 - 40, step
        assert_fits(page)


def assert_fits(page):
    assert wider_by(page) <= 0
    text_at_200_percent(page)
    assert wider_by(page) <= 0, "text at 200 %"
