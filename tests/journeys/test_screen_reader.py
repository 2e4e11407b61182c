"""A participant and a facilitator who listen, each through a whole session, as it should sound."""

import re

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PHONE, sign_in
from tests.factories import a_seat, a_session, an_answer, fresh
from tests.journeys.listening import Listener
from workshops.actions import asking, closing, grouping, voting
from workshops.models import Answer, Session

pytestmark = pytest.mark.slow

THEME = "Nobody tells us which day"


@pytest.mark.quick
def test_a_participant_who_listens(new_page, server):
    session = a_session(mode="full")
    others = [a_seat(session) for _ in range(3)]
    page = new_page(**PHONE)
    page.clock.install()
    page.goto(f"/s/{session.written_code}")
    expect(page).to_have_title("Join, Thursday group – Coprod")
    page.get_by_role("button", name="Join").press("Enter")
    expect(page.get_by_role("heading", level=1, name="You are in")).to_be_visible()
    page.get_by_role("link", name="The whole tree").focus()
    page.wait_for_selector("body[data-connection='live']")
    listener = Listener(page, session)

    said = listener.room(lambda: asking.ask(session, session.question))
    assert said == "Why 1 is open. Write your answer. You have 3 minutes."
    why = session.whys.get()
    said = listener.room(lambda: asking.set_timer(session, why, 240))
    assert said == "You have 7 minutes."

    box = page.get_by_role("textbox", name="your answer")
    box.fill("The letter goes to the GP")
    assert listener.own("Send, Enter", lambda: press(page, "Send")) == "Sent"
    texts = ["They forget", "It is late", "Too busy"]
    answers = [an_answer(seat, why, text) for seat, text in zip(others, texts, strict=True)]
    said = listener.room(lambda: asking.reveal(session, fresh(why)))
    revealed = "Revealed. 4 answers, shuffled. You can still add an answer."
    assert said == f"{revealed} You have 3 minutes."
    assert heading_of_the_list(page) == "Answers to why 1"

    pair = [answer.pk for answer in answers[:2]]
    said = listener.room(
        lambda: an_answer(others[0], fresh(why), "Late"),
        lambda: an_answer(others[1], fresh(why), "Later"),
        lambda: grouping.group(session, pair, THEME),
    )
    assert counted(said) == 2
    assert said.endswith(f"New theme: {THEME}.")

    # The empty box with the focus stays, and gets the next letters.
    page.get_by_role("button", name="Add an answer").press("Enter")
    expect(box).to_be_focused()
    said = listener.room(lambda: asking.open_voting(session, fresh(why)))
    assert said == "Voting is open. You have 3 dots. You have 3 minutes."
    assert heading_of_the_list(page) == "Give your dots"
    page.keyboard.type("mine")
    expect(box).to_have_value("mine")
    box.fill("")

    dots = page.locator(".of-all > li > .end > [data-give]")
    assert listener.own("Space on a dot", lambda: dots.first.press("Space")) == "2 dots left."
    # A shaking hand gives it once.
    said = listener.own("Space, twice", lambda: [dots.nth(1).press("Space") for _ in range(2)])
    assert said == "1 dot left."
    expect(page.locator(".of-all > .has")).to_have_count(2)

    winner = session.nodes.get(kind="theme")
    voting.give(others[0], winner)
    voting.give(others[1], winner)
    listener.room(lambda: asking.settle(session, fresh(why)))
    assert listener.focus() == 'heading "Why 1 is settled" [level=1]'
    expect(page.locator("#result")).to_contain_text(THEME)
    said = listener.room(lambda: asking.ask(session, winner))
    assert said == "Why 2 is open. Write your answer. You have 3 minutes."
    assert listener.focus().startswith(f'heading "{THEME} Why?"')

    said = listener.room(lambda: page.context.set_offline(True))
    assert said == "No connection. What you write is kept on this phone and sent later."
    box.fill("Nobody has the job")
    assert listener.own("Send", lambda: press(page, "Send")) == "Kept on this phone, not sent."
    said = listener.room(lambda: page.context.set_offline(False))
    assert said == "Connected again. Your answer is sent."

    assert listener.room(lambda: closing.begin_closing(fresh(session))) == ""
    assert listener.focus().startswith('heading "That was the last why"')
    listener.check()

    page.get_by_role("link", name="Read the summary").press("Enter")
    expect(page).to_have_title("Summary, Thursday group – Coprod")
    first, second = page.locator("main").get_by_role("heading").all()[:2]
    assert first.aria_snapshot() == f'- heading "{session.question.text}" [level=1]'
    assert second.aria_snapshot().endswith("[level=2]")
    expect(page.locator("h1 + p")).to_contain_text("4 people took part.")


def test_a_facilitator_who_listens(new_page, server):
    session = a_session(mode="full", opened=False)
    page = new_page(**LAPTOP)
    sign_in(page, session.organiser, server)
    page.clock.install()
    page.goto(f"/desk/{session.written_code}")
    expect(page).to_have_title("Desk, Thursday group – Coprod")
    page.wait_for_selector("body[data-connection='live']")
    listener = Listener(page, session)

    first, second = (" ".join(half) for half in session.written_code.split("-"))
    said = listener.own("Open the session, Enter", lambda: press(page, "Open the session"))
    assert said == f"The session is open. The code is {first}, {second}."
    # What the focus reads next is the step, described by the question that it asks.
    step = page.get_by_role("button", name="Ask why", exact=True)
    expect(step).to_be_focused()
    expect(step).to_have_accessible_description(session.question.text)
    seats = []
    said = listener.room(lambda: seats.extend(a_seat(fresh(session)) for _ in range(6)))
    assert counted(said) == 6
    assert listener.own("Ask why, Enter", lambda: press(page, "Ask why")) == "Why 1 is open."
    heading = page.get_by_role("heading", level=1, name="Why is co-production still so rare?")
    expect(heading).to_be_focused()
    why = session.whys.get()
    said = listener.room(
        lambda: [an_answer(seat, why, f"Answer {n}") for n, seat in enumerate(seats)],
        # Numbers come beside frames, before or after them.
        lambda: expect(page.get_by_text("Everyone has written.")).to_be_visible(),
    )
    assert said.count("6 answers so far.") == said.count("Everyone has written.") == 1

    said = listener.own("Reveal, Enter", lambda: press(page, "Reveal"))
    assert said == "Revealed. 6 answers, shuffled."
    expect(page.get_by_role("heading", level=2, name="Answers to why 1")).to_be_focused()
    page.keyboard.press("j")
    name = page.locator(".card[aria-current]").get_attribute("aria-label")
    assert name.startswith("Answer ") and name.endswith(", 1 of 6")
    assert listener.own("X", lambda: page.keyboard.press("x")) == "1 selected."
    page.keyboard.press("j")
    said = listener.own("X", lambda: page.keyboard.press("x"))
    assert said == "2 selected. Press G to group them. Press W to ask why about them."
    page.keyboard.press("g")
    page.keyboard.type(THEME)
    said = listener.own("Enter", lambda: page.keyboard.press("Enter"))
    assert said == "Grouped. Press U to undo."
    expect(page.locator(".theme")).to_be_focused()
    name = page.locator(".theme").get_attribute("aria-label")
    assert name.startswith(f"{THEME}, theme of 2 answers, ") and name.endswith(" of 5")

    assert listener.own("V", lambda: page.keyboard.press("v")) == "Voting is open. 3 dots each."
    theme = session.nodes.get(kind="theme")
    said = listener.room(lambda: [voting.give(seat, theme) for seat in seats[:4]])
    assert said.endswith("Dots given: 4 of 18.")
    said = listener.own("S", lambda: page.keyboard.press("s"))
    assert said == f"Why 1 is settled. Most dots (4): “{THEME}”. Press U to undo."

    page.keyboard.press("c")
    said = listener.own("Enter", lambda: page.keyboard.press("Enter"))
    assert said == "Marked as a cause. Press 0 for “Causes and actions”."
    name = f"{THEME}, theme of 2 answers, 4 dots, underlying cause, 1 of 5"
    expect(page.locator(".theme")).to_have_attribute("aria-label", name)
    page.get_by_role("link", name="Causes and actions").press("Enter")
    expect(page.get_by_role("heading", level=1, name="Causes and actions")).to_be_focused()
    page.get_by_role("button", name="Add an action").press("Enter")
    page.get_by_label("What", exact=True).fill("Send drafts early")
    assert listener.own("Save, Enter", lambda: press(page, "Save")) == "Action saved."

    page.locator("#end").press("Enter")
    closing = page.locator("#end-dialog [formaction$='/closing']")
    assert (
        listener.own("Start closing", lambda: closing.press("Enter")) == "The session is closing."
    )
    page.locator("#end").press("Enter")
    page.locator("#end-dialog summary").press("Enter")
    last = page.locator("#end-dialog .danger")
    assert listener.own("Close for good", lambda: last.press("Enter")) == "This session is closed."
    listener.check()
    # No step has loaded the page, so every announcement is there.
    assert page.evaluate("Array.isArray(window.heard)")
    assert Session.objects.get().phase == "closed"
    assert Answer.objects.count() == 6


def test_refused_on_the_join_page_and_at_the_desk(new_page, server):
    page = new_page(**PHONE)
    page.goto("/")
    page.get_by_role("textbox", name="Session code").fill("AAAA-AAAA")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Error: Join a session – Coprod")
    assert_refused(page.get_by_role("textbox", name="Session code"), "No session has this code.")
    expect(page.get_by_role("textbox", name="Session code")).to_have_value("AAAA-AAAA")

    page.goto("/sign-in")
    expect(page).to_have_title("Sign in – Coprod")
    expect(page.get_by_label("E-mail address")).to_be_focused()
    page.get_by_label("E-mail address").fill("mona")
    page.get_by_label("Password", exact=True).fill("wrong")
    page.keyboard.press("Enter")
    expect(page).to_have_title(
        "Error: Sign in – Coprod", timeout=30_000
    )  # hashing yields to others
    words = "That e-mail address and password do not match. Check both and try again."
    assert_refused(page.get_by_label("Password", exact=True), words)


def assert_refused(field, words):
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(re.escape(words)))


def counted(said):
    """What happens within 10 seconds is added up; the first is announced at once."""
    return sum(int(number) for number in re.findall(r"\d+", said))


def heading_of_the_list(page):
    return page.locator(".open-why:visible").get_by_role("heading", level=2).inner_text()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).first.press("Enter")
