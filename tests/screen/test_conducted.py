"""The big screen shows what the desk has chosen: the same on every screen, also after a reload."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_chain, a_room, an_answer, fresh
from tests.live.shown import assert_shows_what_a_loaded_page_shows
from workshops.actions import asking, causes, hiding, screen, voting
from workshops.models import Node

from .desk import DESK, show

# As a browser that translates the page, then a picture that is drawn again.
TRANSLATED = """async () => {
  document.querySelector('[data-cause-row] th span').textContent = 'Cynlluniau hebom ni';
  window.dispatchEvent(new Event('resize'));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.querySelectorAll('.lifted').length;
}"""
LONG = "We are asked for our views when the plan is written, the money is spent, " * 3


@pytest.fixture
def branched():
    """A room that writes below one answer, and reads below another."""
    room = a_room(answers=3, revealed=True)
    room.read = asking.ask(room.session, room.answers[0])
    room.said = an_answer(room.seats[0], room.read, "Dates come from above")
    asking.reveal(room.session, room.read)
    room.written = asking.ask(room.session, room.answers[1])
    return room


@pytest.mark.quick
def test_two_screens_agree_and_a_reload_changes_nothing(on_the_wall, branched):
    first, second = (on_the_wall(branched.session) for _ in range(2))
    both = (first, second)
    show(branched, "why", branched.read)
    for page in both:
        expect(page.locator("h2.now")).to_have_text("Why 2 1 answer")
        expect(page.locator(f"#node-{branched.said.pk}")).to_have_attribute("data-role", "answer")
    show(branched, "blank", branched.read)
    for page in both:
        expect(page.locator("body")).to_have_attribute("data-mode", "blank")
        expect(page.locator("main").get_by_text("Why").locator("visible=true")).to_have_count(0)
    show(branched, "qr", branched.read)
    for page in both:
        expect(page.locator(".lobby .qr")).to_be_visible()
    assert_shows_what_a_loaded_page_shows(first)
    expect(first.locator(".lobby .qr")).to_be_visible()
    show(branched, "follow", branched.written)
    for page in both:
        expect(page.locator(".writing .why mark")).to_have_text(branched.answers[1].text)
    assert_shows_what_a_loaded_page_shows(first)
    assert first.errors == second.errors == []


def test_open_whys_are_side_by_side_and_what_does_not_fit_is_counted(on_the_wall, branched):
    page = on_the_wall(branched.session, viewport={"width": 1366, "height": 768})
    show(branched, "side_by_side", branched.read)
    columns = page.locator(".side")
    expect(columns).to_have_count(3)
    writing = columns.filter(has_text="Nobody sees any answers yet.")
    expect(writing.locator(".side-answers")).to_have_count(0)
    an_answer(branched.seats[1], branched.written, "Nobody has the time")
    expect(writing.locator(".heap span")).to_have_count(1)
    reading = columns.filter(has_text=branched.said.text)
    for n in range(14):
        an_answer(branched.seats[n % 3], branched.read, f"It was always done in this way, {n}")
    expect(reading.locator(".side-stage")).to_have_text("Reading")
    expect(reading.locator(".side-rest")).to_contain_text("more on your phone")
    copied = reading.locator(".side-answers > li").count()
    expect(reading.locator(".side-rest")).to_have_text(f"{15 - copied} more on your phone")
    assert_shows_what_a_loaded_page_shows(page)
    asking.settle(branched.session, fresh(branched.read))
    expect(columns).to_have_count(2)
    assert page.errors == []


def test_columns_say_how_many_have_written_or_voted_and_a_result_leaves_nobody_out(on_the_wall):
    room = a_room(people=6, answers=6, revealed=True, dots=9)
    winners = [an_answer(seat, room.why, f"{n} {LONG}") for n, seat in enumerate(room.seats[:3])]
    written = asking.ask(room.session, room.answers[1])
    for seat in room.seats[:5]:
        an_answer(fresh(seat), written)
    asking.open_voting(room.session, fresh(room.why))
    voting.give(
        fresh(room.seats[0]), Node.objects.select_related("parent__why").get(pk=room.answers[0].pk)
    )
    page = on_the_wall(room.session)
    show(room, "side_by_side", written)
    expect(page.locator(".side.is-voting")).to_contain_text("1 has voted")
    writers = page.locator(".side.is-writing [data-numbers-of]")
    expect(writers).to_be_hidden()  # as many as answers
    an_answer(fresh(room.seats[0]), written, "And another")
    expect(writers).to_have_text("5 have written")

    page.set_viewport_size({"width": 1366, "height": 540})
    dots = [(seat, winner) for winner in winners for seat in room.seats[1:]]
    dots += [(room.seats[0], answer) for answer in room.answers[1:]]
    for seat, answer in dots:
        voting.give(fresh(seat), Node.objects.select_related("parent__why").get(pk=answer.pk))
    asking.settle(room.session, fresh(room.why))
    show(room, "result", room.why)
    expect(page.locator(".large .words")).to_have_count(3)
    expect(page.locator(".small .rank")).to_be_hidden()
    left_out = page.locator("[data-rest]")
    expect(left_out).to_have_text("6 more answers. None has more than 1 dot.")
    page.set_viewport_size({"width": 600, "height": 800})
    expect(page.locator(".small .rank")).to_be_visible()
    expect(left_out).to_be_hidden()
    assert page.errors == []


def test_causes_and_actions_are_shown_while_they_are_written(on_the_wall, branched):
    page = on_the_wall(branched.session)
    show(branched, "causes", branched.read)
    expect(page.get_by_text("No causes yet.")).to_be_visible()
    first, second = (
        causes.mark_cause(branched.session, answer, f"Plans come without us, {answer.text}")
        for answer in branched.answers[1:]
    )
    expect(page.get_by_text("2 causes have no action yet.")).to_be_visible()
    expect(page.get_by_text("What could we do about this?")).to_have_count(2)
    causes.add_action(branched.session, second, what="Send drafts early", who="Amina")
    row = page.locator(f"[data-cause-row='{second.pk}']")
    expect(row).to_contain_text("Send drafts early")
    expect(row).to_contain_text("How will we know?")
    expect(row).to_have_class("lifted")
    expect(page.get_by_text("1 cause has no action yet.")).to_be_visible()
    named = page.locator(".agreed-foot a")
    expect(named).to_have_count(1)
    assert named.get_attribute("href") == f"#agreed-{first.pk}"
    assert_shows_what_a_loaded_page_shows(page)
    assert page.evaluate(TRANSLATED) == 0
    causes.unmark_cause(branched.session, first)
    expect(page.get_by_text("no action yet.")).to_have_count(0)
    assert page.errors == []


def test_the_room_reads_back_one_step_at_a_time_and_no_words_are_cut(on_the_wall):
    room = a_room(answers=1, revealed=True)
    *_, second, first = chain = a_chain(room, 9)
    page = on_the_wall(room.session, viewport={"width": 1280, "height": 720})
    screen.show(room.session, DESK, "read_back", first.pk)
    step = page.locator(".step > p")
    expect(step).to_have_text([first.text, second.text])
    expect(page.locator(".past")).to_have_count(0)
    for _ in range(8):
        screen.turn(room.session, DESK, 1)
    expect(step).to_have_text([chain[0].text, room.session.question.text])
    expect(page.get_by_text("This is one answer to:")).to_be_visible()
    folded = page.locator(".past.folded")
    expect(folded.first).to_contain_text(first.text)  # for assistive technology
    assert 0 < folded.count() < 8
    frame = page.locator(".reading-frame")
    assert frame.evaluate("(frame) => frame.scrollHeight - frame.clientHeight") <= 1
    assert_shows_what_a_loaded_page_shows(page)
    hiding.hide(room.session, first, "about a person")
    expect(page.locator("body")).to_have_attribute("data-mode", "writing")
    assert page.errors == []


def test_once_what_was_shown_is_hidden_it_shows_the_newest_open_why(on_the_wall, branched):
    page = on_the_wall(branched.session)
    show(branched, "why", branched.read)
    expect(page.locator("h2.now")).to_have_text("Why 2 1 answer")
    hiding.hide(branched.session, branched.answers[0], "about a person")
    expect(page.locator(".writing .why mark")).to_have_text(branched.answers[1].text)
    assert_shows_what_a_loaded_page_shows(page)
