"""What is typed is kept, what is undone or revealed is meant, and what is chosen is plain."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, a_session, an_answer, fresh
from workshops.actions import asking
from workshops.models import Node, Theme

TOOLS_IN_SIGHT = """[...document.querySelectorAll('.tools')]
    .filter((tools) => getComputedStyle(tools).opacity === '1').length"""


def test_a_desk_that_is_older_than_the_last_sign_in_is_made_fresh(at_desk, server):
    room = a_room(answers=2, revealed=True)
    page = at_desk(room.session)
    page.context.clear_cookies(name="csrftoken")
    page.context.add_cookies([{"name": "csrftoken", "value": "x" * 32, "url": server}])
    page.get_by_role("button", name="Settle").click()
    expect(page.locator("#notice")).to_contain_text("Do it again")
    page.get_by_role("button", name="Settle").click()
    expect(page.get_by_text("This why is settled.")).to_be_visible()


def test_a_desk_whose_cookie_is_missing_says_so_and_works_again_once_there_is_one(at_desk):
    page = at_desk(a_room(answers=2, revealed=True).session)
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="Settle").click()
    expect(page.locator("#notice")).to_contain_text("This browser sent no cookie")
    page.get_by_role("button", name="Settle").click()
    expect(page.get_by_text("This why is settled.")).to_be_visible()


@pytest.mark.quick
def test_what_is_typed_while_an_answer_is_under_way_is_kept(at_desk):
    page = at_desk(a_room().session)
    held = []
    page.route("**/answers", lambda route: held.append(route))
    page.keyboard.press("n")
    page.keyboard.type("First")
    page.keyboard.press("Enter")
    page.keyboard.type(" and second")
    page.wait_for_timeout(100)
    held[0].continue_()
    expect(page.locator("#silent-dots i")).to_have_count(1)
    expect(page.get_by_label("An answer said aloud")).to_have_value("First and second")


def test_a_text_put_right_after_a_lost_response_is_taken(at_desk):
    page = at_desk(a_room().session)
    page.route("**/answers", lambda route: (route.fetch(), route.abort()), times=1)
    page.keyboard.press("n")
    page.keyboard.type("Frist")
    page.keyboard.press("Enter")
    expect(page.locator("#notice")).to_contain_text("No connection")
    page.get_by_label("An answer said aloud").fill("First")
    page.keyboard.press("Enter")
    expect(page.get_by_label("An answer said aloud")).to_have_value("")
    assert {node.text for node in Node.objects.filter(kind="answer")} == {"Frist", "First"}


def test_enter_groups_and_leads_to_the_theme(at_desk):
    page = at_desk(a_room(answers=3, revealed=True).session)
    for key in "jxjxg":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page.locator(".theme")).to_be_focused()
    expect(page.locator(".theme")).to_have_attribute("aria-current", "true")
    assert Theme.objects.get().text.startswith("Answer number")
    page.locator(".card:not(.theme)").last.hover()
    assert page.evaluate(TOOLS_IN_SIGHT) == 1


def test_ctrl_enter_saves_and_a_refusal_gives_the_field_back(at_desk):
    page = at_desk(a_room(answers=1, revealed=True).session)
    page.keyboard.press("j")
    page.keyboard.press("c")
    field = page.get_by_label("Wording of the cause")
    field.fill(" ")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Write a cause")
    expect(field).to_be_focused()
    field.fill("Plans are made without us")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".cause-mark")).to_be_visible()


def test_another_form_does_not_close_a_dialog(at_desk):
    page = at_desk(a_room(answers=1, revealed=True).session)
    held = []
    page.route("**/clock", lambda route: held.append(route))
    with page.expect_request("**/clock"):
        page.keyboard.press("+")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_label("Wording of the cause").fill("Half a thought")
    held[0].continue_()
    expect(page.locator("[data-behaviour~='clock']")).to_be_attached()
    page.wait_for_timeout(100)
    expect(page.get_by_label("Wording of the cause")).to_have_value("Half a thought")


def test_a_digit_stays_with_its_why(at_desk):
    room = a_room(answers=2, revealed=True)
    second = asking.ask(room.session, room.answers[1])
    third = asking.ask(room.session, room.answers[0])
    page = at_desk(room.session)
    asking.settle(room.session, fresh(room.why))
    expect(page.locator(f"[data-why='{room.why.pk}'] > .line .twig-words")).to_contain_text("1")
    for key, why in ("2", second), ("3", third), ("1", room.why):
        page.wait_for_selector("body[data-connection='live']")
        page.keyboard.press(key)
        expect(page.locator(f".panel[data-why='{why.pk}']")).to_be_attached()


def test_an_empty_room_is_not_writing(at_desk):
    session = a_session()
    why = asking.ask(session, session.question)
    page = at_desk(session)
    expect(page.locator("#summing-up")).to_have_text("No answers yet.")
    room = a_room()
    page = at_desk(room.session)
    expect(page.locator("#summing-up")).to_contain_text("People are writing.")
    an_answer(room.seats[0], room.why)
    expect(page.locator("#summing-up")).to_contain_text("1 answer so far.")
    assert fresh(why).answers == 0


@pytest.mark.parametrize("settled", [False, True])
def test_the_room_stays_where_it_is_when_a_heading_wraps(at_desk, settled):
    tops = {"heading": set(), "answers": set(), "pace": set()}
    for question in ("Why is it rare?", "Why do so few of those it is for take part " * 2 + "?"):
        room = a_room(answers=1, revealed=True, question=question)
        if settled:
            asking.settle(room.session, fresh(room.why))
        page = at_desk(room.session)
        for name, place in ("heading", ".prompt"), ("answers", ".summing-up"), ("pace", ".pace"):
            box = page.locator(place).bounding_box()
            tops[name].add(box["y"] + (box["height"] if name == "heading" else 0))
    # Without a timer, a heading of 2 lines with its advice is higher than what stands beside it.
    assert max(tops["pace"]) - min(tops["pace"]) < (24 if settled else 1)
    # The answers follow their heading at once.
    assert min(tops["answers"]) - min(tops["heading"]) < 24
    assert max(tops["answers"]) - max(tops["heading"]) < 24


@pytest.mark.quick
def test_closing_for_good_takes_a_second_step(at_desk):
    room = a_room()
    page = at_desk(room.session)
    page.get_by_role("button", name="End session").click()
    last = page.get_by_role("button", name="Yes, close for good")
    expect(last).to_be_hidden()
    page.locator("summary", has_text="Close for good").click()
    last.click()
    expect(page.locator(".head[data-phase='closed']")).to_be_attached()


def test_escape_leaves_the_box_for_what_is_said_aloud(at_desk):
    room = a_room(answers=1)
    page = at_desk(room.session)
    page.keyboard.press("n")
    page.keyboard.type("Half a sentence")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.get_by_label("An answer said aloud")).to_have_value("Half a sentence")
    expect(page.locator(".panel[data-stage='reading']")).to_be_attached()


def test_no_connection_is_said_only_as_long_as_there_is_none(at_desk):
    page = at_desk(a_room(answers=1, revealed=True).session)
    page.context.set_offline(True)
    page.get_by_role("button", name="Settle").click()
    expect(page.locator("#notice")).to_contain_text("No connection")
    page.context.set_offline(False)
    expect(page.locator("#notice")).to_be_empty(timeout=20_000)
