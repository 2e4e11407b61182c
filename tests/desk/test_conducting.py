"""The desk conducts the big screen: by keys, with a second desk, without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, sign_in
from tests.factories import a_chain, a_room, fresh
from workshops.actions import asking, closing, screen

ANOTHER = b"the next"


@pytest.fixture
def branched():
    room = a_room(answers=3, revealed=True)
    room.deeper = asking.ask(room.session, room.answers[0])
    return room


def shown(page):
    return page.locator("#on-screen")


def spoken(page):
    return page.locator("#spoken")


def test_what_is_on_the_screen_is_chosen_by_keys(at_desk, branched):
    page = at_desk(branched.session)
    expect(shown(page)).to_have_text("Silent writing, with the timer")
    expect(page.get_by_text("Follows you")).to_be_visible()
    room = page.locator("#room")
    assert room.evaluate("(pane) => pane.scrollHeight - pane.clientHeight") <= 0
    page.keyboard.press("1")  # a digit goes to a why as long as the list is folded
    expect(shown(page)).to_have_text("The answers")
    for key in "p2":
        page.keyboard.press(key)
    expect(page.get_by_text("Stays on this why")).to_be_visible()
    expect(spoken(page)).to_have_text("On the big screen: The answers.")
    for key, reason in (("4", "There is no vote yet."), ("5", "level 2 or deeper")):
        for pressed in ("p", key, "Escape"):
            page.keyboard.press(pressed)
        expect(page.get_by_text(reason).locator("visible=true")).not_to_have_count(0)
    page.keyboard.press("2")
    expect(page.locator(".panel")).to_have_attribute("data-stage", "writing")
    expect(shown(page)).to_have_text("The answers")
    page.keyboard.press(".")
    expect(shown(page)).to_have_text("Blank")
    page.keyboard.press("l")
    expect(shown(page)).to_have_text("QR code")
    page.keyboard.press("l")
    expect(shown(page)).to_have_text("Silent writing, with the timer")
    page.keyboard.press("0")
    expect(shown(page)).to_have_text("Causes and actions")
    page.keyboard.press("2")
    expect(shown(page)).to_have_text("Silent writing, with the timer")
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Follow what I do")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#chooser summary")).to_be_focused()
    expect(page.get_by_role("button", name="Follow what I do")).to_be_hidden()
    assert page.errors == []


def test_a_clicker_turns_the_page_on_the_big_screen(at_desk):
    page = at_desk(a_room(people=5, answers=14, revealed=True).session)
    expect(page.get_by_text("Follows you")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(shown(page)).to_have_text("The answers, page 2")
    expect(spoken(page)).to_have_text("On the big screen: The answers, page 2.")
    page.keyboard.press("PageUp")
    expect(shown(page)).to_have_text("The answers")


def test_the_desk_reads_back_from_the_chosen_answer(at_desk):
    room = a_room(answers=1, revealed=True)
    first, second, third = a_chain(room, 3)
    page = at_desk(room.session)
    page.locator(f"#card-{third.pk}").click()
    for key in "p5":
        page.keyboard.press(key)
    steps = page.locator("#read-back li[aria-current]")
    expect(steps).to_contain_text([third.text, second.text])
    expect(page.locator(".work, .panel .next").locator("visible=true")).to_have_count(0)
    page.keyboard.press("h")
    expect(page.locator("#hint")).to_have_text("Stop reading back first.")
    page.get_by_role("button", name="Next step").click()
    expect(steps).to_contain_text([second.text, first.text])
    expect(spoken(page)).to_contain_text(f"step 2 of 3. Therefore: “{first.text}”")
    expect(page.locator("#step-next")).to_be_focused()
    page.keyboard.press("PageDown")
    expect(steps).to_contain_text([first.text, room.session.question.text])
    filled = page.locator(".btn.go").locator("visible=true")
    expect(filled).to_have_text("Ask which step is the weakest")
    filled.click()
    expect(filled).to_have_text("Close the question")
    check = room.session.checks.get()
    assert (check.kind, check.node_id) == ("follows", third.pk)
    filled.click()
    expect(shown(page)).to_have_text("What the room thought")
    expect(page.locator(f"#card-{third.pk}")).to_be_visible()
    page.locator(f"#card-{third.pk}").click()
    page.locator(f"#more-{third.pk} summary").click()
    page.get_by_role("button", name="Read back").click()
    page.get_by_role("button", name="Stop reading back").click()
    expect(page.locator(f"#card-{third.pk}")).to_be_visible()
    expect(page.get_by_text("Follows you")).to_be_visible()
    assert page.errors == []


def test_a_second_desk_sees_who_conducts_and_takes_over(at_desk, branched):
    screen.follow(branched.session, ANOTHER, branched.why.node_id)
    page = at_desk(branched.session)
    expect(page.get_by_text("Another facilitator chooses this.")).to_be_visible()
    expect(page.locator("#chooser summary")).to_be_hidden()
    page.keyboard.press(".")
    expect(page.locator("#hint")).to_contain_text("Take over first.")
    assert fresh(branched.session).screen_node == branched.why.node_id
    page.get_by_role("button", name="Take over").click()
    expect(shown(page)).to_have_text("Silent writing, with the timer")
    expect(page.get_by_text("Follows you")).to_be_visible()
    screen.take_over(branched.session, ANOTHER)
    expect(page.get_by_role("button", name="Take over")).to_be_visible()
    expect(spoken(page)).to_contain_text("Another facilitator chooses what is on the big screen.")


def test_what_cannot_be_shown_is_disabled_with_its_reason(at_desk, branched):
    page = at_desk(branched.session)
    closing.begin_closing(branched.session)
    expect(page.locator(".closing-head")).to_be_visible()  # drawn anew
    expect(shown(page)).to_have_text("Causes and actions")
    page.keyboard.press("p")
    stay = page.get_by_role("button", name="Stay on this why")
    expect(stay).to_be_disabled()
    expect(stay).to_contain_text("The session is closing.")
    page.keyboard.press("2")
    expect(page.locator("#hint")).to_contain_text("The session is closing.")


@pytest.mark.quick
def test_it_works_without_javascript(new_page, server, branched):
    page = new_page(**LAPTOP, java_script_enabled=False)
    sign_in(page, branched.session.organiser, server)
    page.goto(f"/desk/{branched.session.written_code}?why={branched.why.pk}")
    for name, words in (("Stay on this why", "The answers"), ("Blank", "Blank")):
        page.locator("#chooser summary").click()
        page.get_by_role("button", name=name).click()
        expect(shown(page)).to_have_text(words)
    assert fresh(branched.session).screen_node == branched.why.node_id
