"""The main job once through: desk, screen, good and bad phones, five levels, three branches."""

import json
import re
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PROJECTOR
from tests.factories import an_organiser
from tests.journeys import trees
from tests.journeys.people import Desk, Phone
from workshops.actions import sessions
from workshops.models import Session

pytestmark = pytest.mark.slow

QUESTION = "Why is co-production still so rare?"
PASSWORD = "a long enough pass-phrase"


@pytest.fixture
def organiser(transactional_db):
    user = an_organiser("mona")
    user.set_password(PASSWORD)
    user.save()
    return user


def test_a_whole_workshop(new_page, server, organiser):
    code, desk = begin(new_page)
    session = Session.objects.get()
    base = f"/s/{code}"
    screen = new_page(**PROJECTOR)
    screen.goto(f"{base}/screen")
    expect(screen.get_by_role("paragraph").filter(has_text=code)).to_be_visible()

    steady, shaky, plain = (
        Phone(new_page, code),
        Phone(new_page, code),
        Phone(new_page, code, script=False),
    )
    for phone in (steady, shaky, plain):
        phone.join()
    desk.press("Ask why")
    expect(desk.page.get_by_role("button", name="Reveal")).to_be_visible()

    # Why 1, in silence: nobody sees the others' answers, the screen only counts them.
    steady.answer(QUESTION, "One side decides", "Doing things for people is the habit")
    shaky.answer(QUESTION, "Nobody is sure what the word means", "They decide before we meet")
    plain.answer(QUESTION, "Mrs Jones said it would not work")
    expect(screen.locator("#now")).to_contain_text("5")
    assert "One side decides" not in screen.content() + shaky.page.content() + desk.page.content()
    desk.reveal(
        "One side decides", "They decide before we meet", "Mrs Jones said it would not work"
    )
    expect(shaky.page.locator("#whys").get_by_text("One side decides", exact=True)).to_be_visible()

    # Hide and group, undo and again.
    hide(desk, "Mrs Jones said it would not work", "It names a person")
    expect(screen.get_by_text("Mrs Jones")).to_have_count(0)
    expect(steady.page.get_by_text("Mrs Jones")).to_have_count(0)
    group(desk, ["One side decides", "They decide before we meet"], "Decided before we meet")
    desk.press("Undo")
    expect(desk.page.locator("li.theme")).to_have_count(0)
    group(desk, ["One side decides", "They decide before we meet"], "Decided before we meet")
    expect(screen.get_by_text("Decided before we meet")).to_be_visible()

    # Dots: no tallies on phones or screen until it is over.
    desk.press("Open voting")
    steady.dot("Decided before we meet")
    shaky.dot("Decided before we meet")
    plain.dot("Doing things for people is the habit")
    expect(desk.card("Decided before we meet").locator("[id^='tally-']").first).to_contain_text("2")
    assert screen.locator("[id^='tally-']").all_inner_texts() == [""] * 6
    first = desk.page.url
    desk.press("Settle")

    # Three branches. The first goes five levels down, while a phone loses its signal.
    desk.ask_why("Decided before we meet")
    steady.answer("Decided before we meet", "A plan is signed off before we see it")
    shaky.page.context.set_offline(True)
    write_offline(shaky, "Decided before we meet", "Papers come the night before")
    plain.answer("Decided before we meet", "The date comes first")
    desk.reveal("A plan is signed off before we see it")
    shaky.page.context.set_offline(False)
    expect(desk.card("Papers come the night before")).to_be_visible(timeout=30_000)

    deeper = [
        ("A plan is signed off before we see it", "A half-made plan feels unsafe to show"),
        ("A half-made plan feels unsafe to show", "Mistakes are punished, silence is not"),
        ("Mistakes are punished, silence is not", "Nobody at the top says “I don’t know”"),
    ]
    for parent, text in deeper:
        desk.ask_why(parent)
        steady.answer(parent, text)
        plain.answer(parent, f"{text}, I think")
        desk.reveal(text)
        steady.page.reload()

    # The second and the third branch, open at the same time, with someone who comes late.
    desk.open("?" + first.split("?")[1])
    desk.ask_why("Doing things for people is the habit")
    desk.open("?" + first.split("?")[1])
    desk.ask_why("Nobody is sure what the word means")
    late = Phone(new_page, code)
    late.join()
    late.answer("Nobody is sure what the word means", "Every team has its own version")
    habit = session.whys.get(node__text="Doing things for people is the habit")
    shaky.page.goto(f"{base}?why={habit.pk}")
    shaky.answer("Doing things for people is the habit", "It is quicker to do it ourselves")
    desk.reveal("Every team has its own version")
    desk.open(f"?why={habit.pk}")
    desk.reveal("It is quicker to do it ourselves")

    mark_cause(desk, "It is quicker to do it ourselves")
    everyone_sees_the_same(server, session, desk, screen, [shaky, plain])


def begin(new_page):
    """Sign in, make a session with the form, open it."""
    page = new_page(**LAPTOP)
    page.goto("/sessions")
    page.get_by_label("Username").fill("mona")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="New session").click()
    page.get_by_label("Title").fill("Thursday group, Elm Road")
    page.get_by_label("Question").fill(QUESTION)
    page.get_by_role("button", name=re.compile("session|Save", re.IGNORECASE)).last.click()
    page.get_by_role("button", name="Open the session").click()
    expect(page.locator("#head[data-phase='open']")).to_be_attached()
    return Session.objects.get().written_code, Desk(page)


def hide(desk, text, reason):
    desk.card(text).hover()
    desk.card(text).get_by_role("button", name="Hide").click()
    dialog = desk.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(reason)
    dialog.get_by_role("button", name="Hide").click()
    expect(desk.card(text)).to_have_attribute("data-state", "hidden")


def group(desk, texts, name):
    for text in texts:
        desk.card(text).hover()
        desk.card(text).get_by_role("button", name="Select").click()
    desk.page.keyboard.press("g")
    dialog = desk.page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(name)
    dialog.get_by_role("button", name="Group", exact=True).click()
    expect(desk.page.locator("li.theme").filter(has_text=name)).to_be_visible()


def mark_cause(desk, text):
    desk.card(text).hover()
    desk.card(text).get_by_role("button", name="Cause").click()
    desk.page.get_by_role("dialog").get_by_role("button", name="Mark as a cause").click()
    expect(desk.card(text).locator(".cause-mark")).to_be_visible()


def write_offline(phone, parent, text):
    """What is typed without signal stays on the phone, and says so."""
    box = phone.page.get_by_role("textbox", name="your answer")
    box.fill(text)
    phone.page.get_by_role("button", name="Send", exact=True).click()
    kept = phone.page.get_by_role("listitem").filter(has_text=text)
    expect(kept).to_contain_text("Kept on this phone", use_inner_text=True)


def everyone_sees_the_same(server, session, desk, screen, phones):
    base = f"/s/{session.written_code}"
    tree = trees.in_json(downloaded(server, base))
    assert depth_of(tree) == 5
    assert len(tree) == 16 and not any("Mrs Jones" in str(row) for row in tree)

    expect(screen.get_by_text("It is quicker to do it ourselves")).to_have_count(1)
    assert trees.on_screen(screen, QUESTION) == tree
    for phone in phones:
        assert trees.on_phone(phone.page, base, QUESTION) == tree
    at_desk = {row for row in trees.on_desk(desk.page, session) if "Mrs Jones" not in str(row)}
    assert at_desk == tree
    screen.goto(f"{base}/summary")
    assert trees.in_summary(screen, QUESTION) == tree
    sessions.begin_closing(session)
    sessions.close(session)
    assert trees.in_json(downloaded(server, base)) == tree
    for phone in phones:
        phone.look()
        expect(phone.page).to_have_url(re.compile(f"{base}/summary$"))


def downloaded(server, base):
    """The summary as JSON, taken without any page's help."""
    with urllib.request.urlopen(f"{server}{base}/summary.json", timeout=20) as response:
        return json.load(response)


def depth_of(tree):
    """Return how many whys deep a tree is."""
    parents = {words: parent for parent, words, _ in tree}

    def depth(words):
        return 1 + depth(parents[words]) if words in parents else 0

    return max(map(depth, parents))
