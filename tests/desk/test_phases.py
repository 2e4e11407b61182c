"""What the desk offers and says from the start to the close."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, a_session, fresh
from workshops.actions import asking, causes, closing, grouping, hiding, voting


def test_while_closing_only_what_is_about_causes_is_undone(at_desk):
    room = a_room(answers=1, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    asking.settle(room.session, room.why)
    page = at_desk(room.session)
    expect(page.locator("#deed")).to_contain_text("Settled")
    closing.begin_closing(room.session)
    expect(page.locator("#deed")).to_contain_text("Marked as a cause")


def test_during_voting_the_desk_says_how_many_dots_are_given(at_desk):
    room = a_room(people=3, answers=4, revealed=True)
    page = at_desk(room.session)
    asking.open_voting(room.session, room.why)
    line = page.locator("#summing-up")
    expect(line).to_have_text("4 answers. Dots given: 0 of 9.")
    voting.give(room.seats[0], room.answers[0])
    voting.give(room.seats[1], room.answers[0])
    expect(line).to_have_text("4 answers. Dots given: 2 of 9.")
    hiding.hide(room.session, room.answers[0], "It names a person")
    expect(line).to_have_text("3 answers. Hidden: 1. Dots given: 0 of 9.")
    hiding.show(room.session, room.answers[0])
    page.reload()
    expect(line).to_have_text("4 answers. Dots given: 2 of 9.")
    asking.settle(room.session, fresh(room.why))
    expect(line).to_have_text(
        "4 answers. Voting is over. 2 people gave dots. Choose where to ask why next."
    )


def test_a_theme_takes_a_dot_as_its_answers_do(at_desk):
    room = a_room(people=1, answers=2, revealed=True)
    theme = grouping.group(room.session, [answer.pk for answer in room.answers], "Timing")
    asking.open_voting(room.session, room.why)
    for node in (theme, *room.answers):
        voting.give(room.seats[0], node)
    page = at_desk(room.session)
    said = "2 answers. In themes: 2. Not in a theme: 0. Dots given: 3 of 3."
    expect(page.locator("#summing-up")).to_have_text(said)


def test_voting_that_was_opened_too_early_is_turned_back(at_desk):
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    page = at_desk(room.session)
    page.get_by_role("button", name="Back to reading").click()
    expect(page.locator(".stages [aria-current]")).to_have_text("Reading")
    assert fresh(room.why).stage == "reading"


def test_what_was_never_revealed_is_only_counted_once_the_session_closes(at_desk):
    room = a_room(answers=2)
    page = at_desk(room.session, f"?why={room.why.pk}")
    expect(page.locator(".time")).to_be_visible()
    closing.begin_closing(room.session)
    expect(page.locator("#summing-up")).to_have_text("2 answers were never revealed.")
    expect(page.locator(".time")).to_have_count(0)


@pytest.mark.quick
def test_after_the_close_only_hiding_is_left_on_a_card(at_desk):
    room = a_room(answers=1, revealed=True)
    closing.close(room.session)
    page = at_desk(room.session, f"?why={room.why.pk}")
    page.keyboard.press("j")
    expect(page.locator(".tool:visible")).to_have_text(["Hide"])
    page.keyboard.press("h")
    dialog = page.locator("#hide-dialog")
    dialog.get_by_label("It names or describes a person").check()
    dialog.get_by_role("button", name="Hide", exact=True).click()
    expect(page.locator(".card.hidden")).to_contain_text("It names or describes a person")
    expect(page.locator("#deed button")).to_have_count(0)
    page.get_by_role("button", name="Show again").click()
    expect(page.locator(".card.hidden")).to_have_count(0)
    assert page.errors == []


def test_before_the_session_is_open_nothing_can_be_asked(at_desk):
    page = at_desk(a_session(opened=False))
    expect(page.get_by_role("button", name="Open the session")).to_have_count(1)
    expect(page.get_by_role("button", name="Ask why")).to_have_count(0)


def test_revealing_nothing_is_said_first(at_desk):
    room = a_room()
    page = at_desk(room.session)
    page.keyboard.press("j")
    expect(page.locator("#hint")).to_have_text("Reveal the answers first.")
    page.keyboard.press("r")
    expect(page.locator("#hint")).to_contain_text("There are no answers yet")
    assert fresh(room.why).stage == "writing"
    page.keyboard.press("r")
    expect(page.locator(".panel[data-stage='reading']")).to_be_attached()


@pytest.mark.parametrize("dots", [0, 1])
def test_a_settled_why_says_what_is_asked_next(at_desk, dots):
    room = a_room(answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    for answer in room.answers[1 : 1 + dots]:
        voting.give(room.seats[0], answer)
    asking.settle(room.session, fresh(room.why))
    page = at_desk(room.session)
    if dots:
        expect(page.locator(".card[aria-current]")).to_contain_text(room.answers[1].text)
    else:
        expect(page.locator("#next")).to_be_disabled()
        page.keyboard.press("j")
    expect(page.locator("#next")).to_have_text("Ask why about this W")
    page.locator("#next").click()
    expect(page.get_by_role("heading", name="Why 2")).to_be_attached()


def test_a_closed_desk_leads_to_the_summary(at_desk):
    room = a_room(answers=1, revealed=True)
    page = at_desk(room.session)
    closing.close(room.session)
    link = page.get_by_role("link", name="Summary and downloads")
    expect(link).to_be_visible()
    expect(page.locator("#people")).to_have_text("3 people took part.")
    expect(page.get_by_role("button", name="Show QR code")).to_have_count(0)
    expect(page.get_by_role("button", name="Invite another facilitator")).to_have_count(0)
    link.click()
    page.wait_for_url("**/summary")


def test_what_was_held_back_by_a_dialog_or_by_words_is_drawn_as_soon_as_they_go(at_desk):
    room = a_room(answers=1, revealed=True)
    page = at_desk(room.session)
    drawn = page.locator(".stages")  # of a why, for a session that is open
    page.locator("#more-doors summary").click()
    page.keyboard.press("?")
    expect(page.locator("#keys-dialog")).to_be_visible()
    closing.begin_closing(room.session)
    expect(page.locator("#head")).to_have_attribute("data-phase", "closing")
    expect(drawn).to_have_count(1)
    page.keyboard.press("Escape")
    expect(drawn).to_have_count(0)
    expect(page.get_by_role("button", name="Invite another facilitator")).to_be_visible()

    closing.reopen(room.session)
    expect(drawn).to_have_count(1)
    page.keyboard.press("n")
    page.keyboard.type("Half")
    asking.settle(room.session, fresh(room.why))
    closing.begin_closing(fresh(room.session))
    expect(page.locator("#head")).to_have_attribute("data-phase", "closing")
    expect(page.locator("#aloud")).to_have_value("Half")
    page.locator("#aloud").evaluate(
        "(box) => { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    expect(drawn).to_have_count(0)


@pytest.mark.parametrize("is_closing", [False, True])
def test_nothing_in_the_bar_meets(at_desk, is_closing):
    room = a_room(answers=2, revealed=True, title="Going home from hospital")
    if is_closing:
        closing.begin_closing(room.session)
    page = at_desk(room.session, f"?why={room.why.pk}")
    for width, text in ((960, "100%"), (1366, "100%"), (1366, "200%")):
        page.set_viewport_size({"width": width, "height": 768})
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", text)
        places = page.evaluate(
            """() => [...document.querySelectorAll(".desk-bar > *, .desk-ends > *, .stages li")]
                .filter((it) => it.getClientRects().length && !it.matches(".desk-ends"))
                .map((it) => it.getBoundingClientRect())
                .map(({ left, right }) => [left, right]).sort(([a], [b]) => a - b)"""
        )
        assert all(one[1] <= next_one[0] for one, next_one in pairwise(places)), places
        assert page.locator(".room").evaluate("(it) => it.scrollWidth <= it.clientWidth")
