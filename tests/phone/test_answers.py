"""Others' answers: after the reveal, twelve at a time, and never moved under a finger."""

import pytest
from playwright.sync_api import expect

from tests.browsers import wait_for
from tests.factories import a_room, a_seat, an_answer
from workshops.actions import asking, closing, grouping, hiding, voting
from workshops.actions.black_out import black_out
from workshops.models import Node


@pytest.mark.quick
def test_answers_appear_with_the_reveal_and_not_before(phone, write):
    room = a_room(answers=3)
    page = phone(room.session)
    write(page, "My own")
    expect(page.locator(".own-answers .card")).to_have_count(1)
    assert page.locator(".of-all > li").count() == 0
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li")).to_have_count(4)
    expect(page.locator(".of-all > li.own")).to_contain_text("My own")
    expect(page.locator(".own-answers .card")).to_have_count(0)
    black_out(room.session, Node.objects.get(text="My own"), [1], "My own")
    expect(page.locator(".of-all > li.own")).to_contain_text(
        "Yours. The facilitator took a name out."
    )


def test_what_can_be_done_with_an_own_answer_follows_the_session(phone, write):
    room = a_room()
    page = phone(room.session)
    write(page, "My own")
    expect(page.get_by_role("link", name="Change “My own”")).to_be_visible()
    closing.begin_closing(room.session)
    expect(page.get_by_role("heading", name="That was the last why")).to_be_visible()
    expect(page.get_by_role("link", name="Take back “My own”")).to_be_visible()


def test_twelve_are_shown_and_the_rest_is_asked_for(phone):
    room = a_room(answers=30, people=10, revealed=True)
    page = phone(room.session)
    expect(page.locator(".of-all > li:visible")).to_have_count(12)
    page.get_by_role("link", name="18 more").click()
    expect(page.locator(".of-all > li:visible")).to_have_count(30)


def test_what_comes_while_someone_reads_waits_behind_one_line(phone):
    room = a_room(answers=15, people=5, revealed=True)
    page = phone(room.session)
    page.get_by_role("link", name="3 more").scroll_into_view_if_needed()
    page.mouse.wheel(0, 400)
    before = page.locator(".of-all > li:visible").all_inner_texts()
    seat = a_seat(room.session)
    for n in range(7):
        an_answer(seat, room.why, f"Late {n}")
    expect(page.get_by_role("button", name="7 new answers")).to_be_visible()
    assert page.locator(".of-all > li:visible").all_inner_texts() == before
    page.get_by_role("button", name="7 new answers").click()
    expect(page.locator(".of-all > li:visible")).to_have_count(19)


@pytest.mark.quick
def test_an_own_answer_that_is_hidden_says_why(phone, write):
    room = a_room()
    page = phone(room.session)
    write(page, "The new manager said no")
    expect(page.locator(".own-answers .card")).to_contain_text("Sent", use_inner_text=True)
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li")).to_have_count(1)
    hiding.hide(room.session, Node.objects.get(text="The new manager said no"), "it names a person")
    expect(page.locator(".own-answers .card")).to_contain_text("because: it names a person")
    expect(page.locator(".of-all > li")).to_have_count(0)
    page.get_by_role("link", name="Write it again").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("You have taken your answer back")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("The new manager said no")).to_have_count(0)


@pytest.mark.quick
def test_dots_are_given_and_taken_back(phone):
    room = a_room(answers=4, people=4, revealed=True)
    page = phone(room.session)
    asking.open_voting(room.session, room.why)
    tap = page.locator(".of-all > li").first.locator(".give")
    tap.click()
    expect(tap).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    assert room.why.votes.count() == 1
    page.reload()
    expect(page.locator(".of-all > li").first.locator(".give")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.locator(".of-all > li").first.locator(".give").click()
    expect(page.locator("[data-left]")).to_have_text("3 dots left")
    assert room.why.votes.count() == 0


def test_the_result_shows_ones_own_dots_until_the_next_why_opens(phone):
    room = a_room(answers=3, people=4, revealed=True)
    page = phone(room.session)
    asking.open_voting(room.session, room.why)
    page.locator(f"[data-give='{room.answers[2].pk}']").click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    voting.give(room.seats[0], room.answers[0])
    asking.settle(room.session, room.why)
    rows = page.locator(".ranks > li")
    expect(rows).to_have_count(2)
    expect(rows.locator(".yours:visible")).to_have_count(1)
    expect(page.locator(".ranks > li:has(.yours:visible)")).to_contain_text("Answer number 2")
    asking.ask(room.session, room.answers[2])
    expect(rows).to_have_count(0)


def test_a_fourth_dot_is_refused_with_words(phone):
    room = a_room(answers=4, people=4, revealed=True)
    page = phone(room.session)
    asking.open_voting(room.session, room.why)
    for n in range(4):
        with page.expect_response("**/vote"):
            page.locator(".of-all > li").nth(n).locator(".give").click()
    expect(page.locator("#said")).to_have_text("You have used all 3 dots. Tap one to take it back.")
    assert room.why.votes.count() == 3


def test_a_theme_holds_its_answers_and_leads_to_the_tree(phone):
    room = a_room(answers=4, people=4, revealed=True)
    page = phone(room.session)
    theme = grouping.group(room.session, [room.answers[0].pk, room.answers[1].pk], "Too late")
    expect(page.locator(f"#node-{theme.pk}")).to_contain_text("Too late")
    expect(page.locator(f"#members-{theme.pk} > li")).to_have_count(2)
    page.locator(f"#node-{theme.pk}").get_by_text("Answers in this theme").click()
    expect(page.locator(f"#node-{room.answers[0].pk}")).to_be_visible()
    asking.ask(room.session, Node.objects.get(pk=theme.pk))
    page.get_by_role("link", name="The whole tree").click()
    page.get_by_role("link", name=": Too late").click()
    expect(page.get_by_role("heading", name="Why 2")).to_be_visible()


def read_on(page):
    """Be someone who reads further down."""
    page.mouse.wheel(0, 500)
    wait_for(page, "window.scrollY > 40")


def test_what_a_stage_begins_with_is_shown(phone):
    room = a_room(answers=10, people=5)
    page = phone(room.session)
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li:visible")).to_have_count(10)
    page.reload()
    asking.open_voting(room.session, room.why)
    expect(page.locator(".of-all > li:visible")).to_have_count(10)


def test_what_waited_is_shown_when_the_room_votes(phone):
    room = a_room(answers=9, people=5, revealed=True)
    page = phone(room.session)
    read_on(page)
    an_answer(a_seat(room.session), room.why, "Late")
    expect(page.get_by_role("button", name="1 new answer")).to_be_visible()
    asking.open_voting(room.session, room.why)
    expect(page.get_by_text("Late", exact=True)).to_be_visible()
    expect(page.locator("#news")).to_be_hidden()
    an_answer(a_seat(room.session), room.why, "Later still")
    expect(page.get_by_role("button", name="1 new answer")).to_be_visible()


def test_a_theme_takes_the_place_of_its_answers_and_gives_it_back(phone):
    room = a_room(answers=10, people=5, revealed=True)
    page = phone(room.session)
    read_on(page)
    theme = grouping.group(room.session, [answer.pk for answer in room.answers[:3]], "Too late")
    expect(page.locator(f"#node-{theme.pk}")).to_be_visible()
    expect(page.locator(".of-all > li:visible")).to_have_count(8)
    grouping.ungroup(room.session, theme)
    expect(page.locator(".of-all > li:visible")).to_have_count(10)
    expect(page.locator("#news")).to_be_hidden()


def test_every_theme_is_shown_to_those_who_vote(phone):
    room = a_room(answers=30, people=10, revealed=True)
    page = phone(room.session)
    read_on(page)
    hidden = page.locator(".of-all > li[hidden]").evaluate_all("rows => rows.map((row) => row.id)")
    members = [int(name.removeprefix("node-")) for name in hidden[:3]]
    theme = grouping.group(room.session, members, "Nobody saw these")
    asking.open_voting(room.session, room.why)
    expect(page.locator(f"#node-{theme.pk}")).to_be_visible()
    expect(page.get_by_role("link", name="15 more")).to_be_visible()


def test_the_rest_counts_what_is_hidden(phone, write):
    room = a_room(answers=11, people=5)
    page = phone(room.session)
    for n in range(4):
        write(page, f"My own {n}")
    expect(page.locator(".own-answers .card:not([data-kept])")).to_have_count(4)
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li")).to_have_count(15)
    expect(page.locator(".of-all > li.own:visible")).to_have_count(4)
    hidden = page.locator(".of-all > li[hidden]").count()
    page.get_by_role("link", name=f"{hidden} more").click()
    expect(page.locator(".of-all > li:visible")).to_have_count(15)
    expect(page.locator("#rest")).to_be_hidden()


def test_an_open_theme_stays_open_and_keeps_the_focus_when_it_is_drawn_anew(phone):
    room = a_room(answers=4, people=4, revealed=True)
    theme = grouping.group(room.session, [a.pk for a in room.answers[:2]], "Too late")
    page = phone(room.session)
    fold = page.locator(f"#inside-{theme.pk}")
    fold.locator("summary").click()
    expect(fold.locator("summary")).to_be_focused()
    grouping.rename(room.session, theme, "Asked too late")
    expect(page.get_by_text("Asked too late", exact=True)).to_be_visible()
    late = an_answer(room.seats[0], room.why, "Later than that")
    expect(page.locator(f"#node-{late.pk}")).to_have_count(1)
    expect(fold).to_have_attribute("open", "")
    expect(fold.locator("summary")).to_be_focused()
