"""The box belongs to one why; no update of the room moves or clears what is being written."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking, closing, expiry
from workshops.models import Answer, Node


def ask_under(room, answer):
    return asking.ask(room.session, Node.objects.get(pk=answer.pk))


@pytest.mark.quick
def test_a_draft_survives_a_reload(phone, box):
    room = a_room()
    page = phone(room.session)
    box(page).fill("Half a thou")
    page.reload()
    expect(box(page)).to_have_value("Half a thou")


def test_an_empty_box_follows_to_the_newest_why(phone, box, write):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session)
    why = ask_under(room, room.answers[0])
    expect(page.get_by_role("heading", name="Answer number 0 Why?")).to_be_visible()
    write(page, "Because of this")
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert Answer.objects.get(text="Because of this").parent_id == why.node_id


@pytest.mark.quick
def test_words_in_the_box_keep_their_why_and_the_new_one_is_offered(phone, box, open_box):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session)
    open_box(page).fill("Still about the question")
    why = ask_under(room, room.answers[0])
    offer = page.get_by_role("button", name="Answer the new one")
    expect(offer).to_be_visible()
    assert (
        page.locator("#composer").get_attribute("action").endswith(f"/whys/{room.why.pk}/answers")
    )
    offer.click()
    expect(box(page)).to_have_value("")
    assert page.locator("#composer").get_attribute("action").endswith(f"/whys/{why.pk}/answers")
    page.get_by_text("1 other why is open").click()
    page.locator(f"#chooser [data-why='{room.why.pk}']").click()
    expect(box(page)).to_have_value("Still about the question")


def test_words_for_a_settled_why_can_be_taken_to_the_next(phone, box, open_box):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session)
    open_box(page).fill("Not lost")
    why = ask_under(room, room.answers[0])
    asking.settle(room.session, room.why)
    page.get_by_role("button", name="Move your words there").click()
    expect(box(page)).to_have_value("Not lost")
    assert page.locator("#composer").get_attribute("action").endswith(f"/whys/{why.pk}/answers")


def test_words_say_which_why_they_answer_and_one_key_moves_them_to_the_one_shown(phone, box):
    room = a_room(answers=2, revealed=True)
    asking.ask(room.session, room.answers[0])
    page = phone(room.session)
    shown = page.get_by_role("heading", name="Answer number 0 Why?")
    expect(shown).to_be_visible()
    box(page).fill("Half a thought for the new one")
    page.get_by_text("1 other why is open").click()
    page.locator(f"#chooser [data-why='{room.why.pk}']").click()
    expect(shown).to_be_hidden()
    expect(page.locator("[data-away]")).to_contain_text("You are answering: Answer number 0")
    heard = page.locator("#spoken")
    expect(heard).to_contain_text("You are answering: Answer number 0")
    move = page.get_by_role("button", name="Move your words there")
    move.press("Enter")
    expect(box(page)).to_be_focused()
    expect(heard).to_have_text("Your words now answer the why that this page shows.")
    expect(page.locator("[data-away]")).to_be_hidden()
    box(page).press("Control+End")
    box(page).type(", after all")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#mine [data-answer], .of-all .own")).not_to_have_count(0)
    answer = Answer.objects.get(text="Half a thought for the new one, after all")
    assert answer.parent_id == room.why.node_id


def test_words_that_are_moved_join_those_that_wait_there(phone, box, open_box):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session)
    open_box(page).fill("About the question")
    ask_under(room, room.answers[0])
    page.get_by_role("button", name="Answer the new one").click()
    box(page).fill("About the answer")
    page.get_by_text("1 other why is open").click()
    page.locator(f"#chooser [data-why='{room.why.pk}']").click()
    page.get_by_role("button", name="Move your words there").click()
    expect(box(page)).to_have_value("About the question\nAbout the answer")


def test_typing_is_untouched_by_a_busy_room(phone, box):
    room = a_room(people=20, mode="quick")
    page = phone(room.session)
    box(page).type("one two three")
    box(page).evaluate("field => field.setSelectionRange(4, 7)")
    before = box(page).evaluate("field => field.getBoundingClientRect().top")
    for n, seat in enumerate(room.seats):
        an_answer(seat, room.why, f"Meanwhile {n}")
    expect(page.locator(".of-all > li")).to_have_count(20)
    assert box(page).input_value() == "one two three"
    assert box(page).evaluate(
        "f => [f.selectionStart, f.selectionEnd, document.activeElement === f]"
    ) == [4, 7, True]
    assert box(page).evaluate("field => field.getBoundingClientRect().top") == before


@pytest.mark.quick
def test_an_empty_or_too_long_answer_is_said_beside_the_box(phone, box, write):
    room = a_room()
    page = phone(room.session)
    write(page, "  ")
    expect(page.get_by_text("Write your answer first")).to_be_visible()
    write(page, "x" * 10_000)
    expect(page.get_by_text("That is 9,400 characters too long.")).to_be_visible()
    assert len(box(page).input_value()) == 10_000


def test_when_the_session_closes_the_words_stay_in_sight(phone, box):
    room = a_room()
    page = phone(room.session)
    box(page).fill("My last words")
    closing.begin_closing(fresh(room.session))
    expect(page.get_by_role("heading", name="That was the last why")).to_be_visible()
    expect(box(page)).to_have_value("My last words")
    gone = page.locator("[data-away]").get_by_text("Nothing more can be added there.")
    expect(gone).to_be_visible()


def test_when_the_session_is_deleted_unsent_words_stay_in_sight(phone, box):
    room = a_room()
    page = phone(room.session)
    box(page).fill("Nobody has read this")
    expiry.delete(fresh(room.session), by=None)
    page.reload()
    expect(page.get_by_role("heading", name="This session has been deleted")).to_be_visible()
    expect(page.get_by_text("Nobody has read this")).to_be_visible()


def test_when_the_session_is_closed_unsent_words_are_beside_the_summary(phone, box):
    room = a_room()
    page = phone(room.session)
    box(page).fill("I was still typing")
    closing.begin_closing(fresh(room.session))
    closing.close(fresh(room.session))
    page.wait_for_url("**/summary")
    expect(page.get_by_text("I was still typing")).to_be_visible()


def test_paused_updates_wait_until_they_are_asked_for(phone):
    room = a_room(answers=2)
    page = phone(room.session)
    pause = page.get_by_role("button", name="Pause updates")
    pause.click()
    asking.reveal(room.session, room.why)
    page.wait_for_timeout(1000)
    assert page.locator(".of-all > li").count() == 0
    pause.click()
    expect(page.locator(".of-all > li")).to_have_count(2)


def test_while_the_room_reads_the_empty_box_is_1_line_and_words_in_it_stay(phone, box):
    room = a_room(answers=12, revealed=True)
    page = phone(room.session, viewport={"width": 360, "height": 740})
    add = page.get_by_role("button", name="Add an answer")
    expect(add).to_be_visible()
    expect(box(page)).to_be_hidden()
    assert page.locator(".foot").bounding_box()["height"] < 90
    add.click()
    expect(box(page)).to_be_focused()
    box(page).fill("Half a thou")
    page.get_by_role("heading", level=1).first.click()
    expect(box(page)).to_have_value("Half a thou")
    page.reload()
    expect(box(page)).to_be_visible()
    expect(box(page)).to_have_value("Half a thou")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".of-all > li.own")).to_contain_text("Half a thou")
    expect(add).to_be_focused()
    expect(box(page)).to_be_hidden()


def test_during_voting_an_empty_box_without_the_focus_is_folded(phone, box, write):
    room = a_room(answers=12, revealed=True, mode="full")
    page = phone(room.session, viewport={"width": 360, "height": 740})
    add = page.get_by_role("button", name="Add an answer")
    write(page, "Written before the vote")
    expect(add).to_be_focused()
    page.evaluate("scrollTo(0, 0)")
    asking.open_voting(room.session, room.why)
    expect(add).to_be_focused()
    assert page.evaluate("scrollY") == 0
    expect(box(page)).to_be_hidden()

    add.click()
    expect(box(page)).to_be_focused()
    expect(add).to_be_hidden()
    write(page, "Written while the room votes")
    expect(add).to_be_focused()
    expect(box(page)).to_be_hidden()

    add.press("Enter")
    box(page).press("Tab")
    expect(page.get_by_role("button", name="Send")).to_be_focused()
    page.get_by_role("heading", level=1).first.click()
    expect(add).to_be_visible()
    expect(box(page)).to_be_hidden()

    add.click()
    box(page).fill("Half a thought")
    page.get_by_role("heading", level=1).first.click()
    expect(box(page)).to_have_value("Half a thought")
    expect(box(page)).to_be_visible()
    expect(add).to_be_hidden()
