"""A whole workshop: 2 desks, a screen, 5 phones in browsers and 13 that are programs.

One phone has no JavaScript, one is in Welsh, and one loses its signal.
"""

import re

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from tests.browsers import LAPTOP
from tests.factories import an_organiser
from tests.journeys import steps
from tests.journeys.agreement import everyone_sees_the_same
from tests.journeys.crowd import Crowd
from tests.journeys.desk import Desk
from tests.journeys.room import Room
from tests.journeys.texts import (
    ACTION,
    BEFORE,
    BRANCHES,
    CAUSE,
    HABIT,
    MORNING,
    MOVED,
    NAMED,
    OWN_VERSION,
    PROMPT,
    QUESTION,
    QUICKER,
    SIDE,
    THEME,
    UNSURE,
    WITHOUT_SIGNAL,
)
from workshops.models import Session

pytestmark = pytest.mark.slow

PASSWORD = "a long enough pass-phrase"


@pytest.fixture
def organiser(transactional_db):
    user = an_organiser("mona")
    user.password = make_password(PASSWORD, hasher="pbkdf2_sha256")  # as the server does
    user.save()
    return user


@pytest.mark.long
def test_a_conducted_workshop(new_page, server, organiser, patience):
    desk = begin(new_page)
    session = Session.objects.get()
    with Crowd(server, session.written_code, 13) as crowd:
        room = Room(new_page, server, desk, session, crowd)
        arrive(room)
        write_in_silence(room)
        read(room)
        vote_until_there_is_a_tie(room)
        ask_about_three(room)
        conduct(room)
        dig(room)
        read_the_chain(room)
        agree_on_a_cause(room)
        everyone_sees_the_same(server, room)


def begin(new_page):
    """Sign in, make a session with the form, open it."""
    page = new_page(**LAPTOP)
    page.goto("/sessions")
    page.get_by_label("E-mail address").fill("mona")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="New session").click()
    page.get_by_label("Question").fill(QUESTION)
    page.get_by_label("Title").fill("Thursday group, Elm Road")
    page.get_by_role("radio", name="Five whys in 45 minutes").check()
    page.get_by_role("button", name="Create session").click()
    page.get_by_role("button", name="Open the session").click()
    expect(page.locator("#head[data-phase='open']")).to_be_attached()
    page.wait_for_selector("body[data-connection='live']")
    return Desk(page)


def arrive(room):
    expect(room.screen.locator(".lobby .qr")).to_be_visible()
    for phone in room.phones[:-1]:
        phone.join()
    expect(room.screen.locator("#people b")).to_have_text("17")
    expect(room.desk.page.locator("#people b").first).to_have_text("17")


def write_in_silence(room):
    """Nobody sees the others' answers, and the screen only counts them."""
    room.desk.press("Ask why")
    expect(room.desk.page.get_by_role("button", name="Reveal")).to_be_visible()
    room.steady.answer(QUESTION, SIDE, HABIT)
    room.steady.say_how_known(HABIT, "seen")
    room.shaky.answer(QUESTION, UNSURE, BEFORE)
    room.plain.answer(QUESTION, NAMED)
    room.welsh.answer(QUESTION, MORNING)
    room.crowd.answer(room.why(QUESTION), *(f"It was always so, says {n}" for n in range(12)))
    room.steady.finish()
    expect(room.screen.locator("#now")).to_contain_text("18")
    readiness = room.desk.page.locator("#readiness")
    expect(readiness).to_contain_text(re.compile(r"16 of 1[67] have written"))
    expect(readiness).to_contain_text("1 says they have finished.")
    for page in (room.screen, room.shaky.page, room.desk.page, room.second.page):
        assert SIDE not in page.content()


def read(room):
    """Tick, hide and group, and undo what the desk did."""
    room.desk.reveal(SIDE, BEFORE, NAMED)
    for phone in (room.shaky, room.plain, room.welsh):
        phone.tick(HABIT)
    desk, screen = room.desk, room.screen
    desk.do_twice("Hidden", lambda: steps.hide(desk, NAMED))
    expect(screen.get_by_text(NAMED)).to_have_count(0)
    expect(room.steady.page.get_by_text(NAMED)).to_have_count(0)
    desk.do_twice("Grouped", lambda: steps.group(desk, (SIDE, BEFORE), THEME))
    expect(screen.get_by_text(THEME)).to_be_visible()


def vote_until_there_is_a_tie(room):
    """8 for the theme, 7 and 1 on paper for the habit: no number is shown until voting is over."""
    desk, screen, why = room.desk, room.screen, room.why(QUESTION)
    desk.go_on("Open voting", "Voting")
    nodes = {node.text: node.pk for node in why.node.children.filter(state="here")}

    async def vote(person, n):
        if n < 12:  # the last of them gives no dot
            await person.vote(nodes[THEME if n % 2 else HABIT])

    room.crowd.each(vote)
    for phone, text in ((room.steady, THEME), (room.shaky, THEME), (room.plain, HABIT)):
        phone.dot(text)
    room.welsh.dot(UNSURE)
    expect(desk.card(THEME).locator("[data-tally]").first).to_contain_text("8")
    assert set(screen.locator("[data-tally]").all_inner_texts()) == {""}
    desk.do_twice("Dots on paper", lambda: steps.put_dots_on_paper(desk, HABIT, 1))
    desk.do_twice("Settled", lambda: desk.go_on("Settle", "Result"))
    tied = screen.locator(".rank.tied")
    for words in ("8", THEME, HABIT):
        expect(tied).to_contain_text(words)
    for phone, text in ((room.steady, THEME), (room.plain, HABIT), (room.welsh, UNSURE)):
        expect(phone.own_in_the_result()).to_contain_text(text)
    expect(desk.card(HABIT)).to_contain_text("3 people recognise this")


def ask_about_three(room):
    """At once, with another prompt: it is on the phones and side by side on the screen."""
    desk, (kind, words, in_welsh) = room.desk, PROMPT
    desk.do_twice("Asked why", lambda: steps.ask_about(desk, BRANCHES, kind))
    expect(room.steady.page.locator(".why:visible").first).to_contain_text(words)
    expect(room.welsh.page.locator(".why:visible").first).to_contain_text(in_welsh)
    expect(room.screen.locator(".side")).to_have_count(3)


def conduct(room):
    """The desk chooses what is on the screen, until the second desk takes over, and back."""
    desk, second, screen = room.desk, room.second, room.screen
    second.open(room.why(THEME))
    second.press("Take over")
    expect(desk.page.get_by_text("Another facilitator chooses this.")).to_be_visible()
    second.key(".")
    expect(screen.locator("body")).to_have_attribute("data-mode", "blank")
    desk.press("Take over")
    expect(second.page.get_by_text("Another facilitator chooses this.")).to_be_visible()
    desk.show(1)
    expect(screen.locator("body")).not_to_have_attribute("data-mode", "blank")


def dig(room):
    """1 phone loses its signal; 1 comes late, and takes its words from one why to another."""
    desk = room.desk
    room.late.join()
    room.late.go_to(UNSURE)
    room.late.answer(UNSURE, OWN_VERSION)
    room.shaky.go_to(THEME)
    room.shaky.lose_signal()
    room.shaky.write_without_signal(WITHOUT_SIGNAL)
    room.plain.go_to(HABIT)
    room.plain.answer(HABIT, QUICKER)
    room.late.go_to(HABIT)
    room.late.write(MOVED)
    room.late.go_to(UNSURE)
    room.late.move_words()
    room.shaky.find_signal()
    for text, *answers in ((HABIT, QUICKER), (UNSURE, OWN_VERSION, MOVED), (THEME, WITHOUT_SIGNAL)):
        desk.open(room.why(text))
        desk.reveal(*answers)


def read_the_chain(room):
    """Read it back, and ask which step is the weakest."""
    desk, screen = room.desk, room.screen
    desk.open(room.why(HABIT))
    desk.tool(QUICKER, "Read back")
    expect(screen.locator("body")).to_have_attribute("data-mode", "read_back")
    expect(desk.page.locator("#step-next")).to_be_visible()
    desk.key("PageDown")
    desk.do_twice("Asked the room", lambda: steps.ask_which_is_the_weakest(desk))
    for phone in room.phones:
        phone.choose_step(QUICKER)
    expect(desk.page.locator("[data-chosen]")).to_contain_text("5 of")
    desk.do_twice("Question closed", lambda: steps.close_the_question(desk))
    expect(desk.page.locator(".weakest")).to_contain_text(QUICKER)
    expect(screen.locator("body")).to_have_attribute("data-mode", "check")


def agree_on_a_cause(room):
    """It is on the screen while it is written, and so is what will be done."""
    desk, screen = room.desk, room.screen
    desk.do_twice("Marked as a cause", lambda: steps.mark_cause(desk, QUICKER))
    desk.key("0")
    expect(screen.locator("[data-cause-row]").get_by_text(CAUSE)).to_be_visible()
    expect(screen.get_by_text("1 cause has no action yet.")).to_be_visible()
    desk.do_twice("Action added", lambda: steps.add_action(desk))
    expect(screen.locator("[data-cause-row]")).to_contain_text(ACTION["What"])
    expect(screen.get_by_text("1 cause has no action yet.")).to_have_count(0)
