"""In Urdu a page begins at the right: columns, lines, discs, people’s words beside them."""

import pytest

from tests.browsers import (
    LAPTOP,
    PHONE,
    PROJECTOR,
    SMALL,
    take_a_seat,
    text_at_200_percent,
    wait_for,
    wider_by,
)
from tests.factories import a_room, a_session, an_answer, fresh
from tests.languages.deep_room import a_deep_room, screen_of
from tests.languages.directions import ENDS, boxes, run_left, words
from tests.pages.addresses import (
    did_things_change,
    held,
    share_with_others,
    summary_of_all_that_was_asked,
    updates,
)
from workshops.actions import causes, closing, grouping, record


def test_codes_and_addresses_stay_as_they_are(in_urdu):
    session = a_session()
    page = in_urdu(screen_of(session), **PROJECTOR)
    code = page.locator(".lobby .code-words bdi")
    assert code.evaluate("(code) => getComputedStyle(code).direction") == "ltr"
    assert code.inner_text() == session.written_code


@pytest.mark.quick
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


@pytest.mark.quick
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
