"""A session that people begin before they meet, hold together, agree on, and come back to.

17 people in 3 groups take part, 6 of them with browsers. The group of 3 is never told apart.
"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import an_organiser, fresh
from tests.journeys import closing, steps
from tests.journeys.crowd import Crowd
from tests.journeys.groups import assert_no_file_names, assert_not_named
from tests.journeys.together import (
    DISSENT,
    EARLY,
    GROUPS,
    HELD,
    LISTED,
    MISSING,
    NAMED,
    OFFICERS,
    PHONES,
    PROGRAMS,
    QUESTION,
    REFUSED,
    REWRITTEN,
    TENANTS,
    UPDATE,
    VIEW,
    WARDENS,
    Together,
)
from workshops.check_kinds import ACT, MEANT, QUESTIONS
from workshops.models import Session

pytestmark = pytest.mark.slow


def test_a_session_that_is_held_together(new_page, server, transactional_db, patience):
    room = Together(new_page, server, an_organiser())
    prepare(room)
    collect(room)
    room.desk.press("Open the session")
    with Crowd(server, room.session.written_code, len(PROGRAMS), PROGRAMS) as crowd:
        write(room, crowd)
        moderate(room)
        read(room, crowd)
        agree(room)
        ask_for_the_record(room, crowd)
        assert_not_named(WARDENS, [said for each in crowd.people for said in each.heard])
    closing.close_for_good(room.desk)
    come_back(room)
    assert_not_named(WARDENS, [*room.heard, *room.everywhere()])
    assert_no_file_tells_them_apart(room)


def prepare(room):
    """Put 3 groups on 2 sides, and say that people can write before they meet."""
    page = room.desk.page
    page.goto("/sessions/new")
    page.get_by_label("Question").fill(QUESTION)
    page.get_by_label("Title").fill("Repairs, Elm Road")
    page.locator(".more-of-plan > summary").click()
    for row, (group, (_people, side)) in enumerate(GROUPS.items()):
        page.locator(f"[name='group-{row}']").fill(group)
        page.locator(f"[name='side-{row}'][value='{side}']").check()
    page.locator(f"[name='group-{len(GROUPS)}']").fill("")
    page.locator("[name='starts_early']").check()
    until = timezone.localtime() + timedelta(days=1)
    page.locator("[name='collect_until']").fill(until.strftime("%Y-%m-%dT%H:%M"))
    page.get_by_role("button", name="Create session").click()
    room.desk.press("Open the first why early")
    expect(page.locator("#head[data-phase='collecting']")).to_be_attached()


def collect(room):
    """6 phones write before anybody meets: nothing shows how many, or what."""
    room.open_devices(Session.objects.get())
    for phone, group, text in zip(room.phones, PHONES, EARLY, strict=True):
        phone.join(group)
        phone.answer(QUESTION, text)
    for page in (room.desk.page, room.screen):
        page.reload()
        assert not any(text in page.content() for text in EARLY)


def write(room, crowd):
    """The others come, and write 3 answers each."""
    expect(room.desk.page.locator("#head[data-phase='open']")).to_be_attached()
    expect(room.screen.locator("#people b")).to_have_text("17")
    why = room.session.whys.get()
    crowd.answer(why, NAMED, *(f"It was always so, says {n}" for n in range(32)))
    expect(room.screen.locator("#now")).to_contain_text("39")
    expect(room.steady.page.locator("[data-answer]").filter(has_text=EARLY[0])).to_be_attached()


def moderate(room):
    """Of 2 answers that are checked first, 1 is refused, and its author writes it again."""
    closing.check_answers_first(room.desk)
    room.viewer.answer(QUESTION, HELD)
    room.author.answer(QUESTION, REFUSED)
    page = room.checking = closing.Checking(room.desk)
    page.release(HELD)
    page.refuse(REFUSED, "It names or describes a person")
    room.author.write_again(REFUSED, REWRITTEN)
    page.release(REWRITTEN)
    room.desk.reveal()
    room.desk.unfold()
    for text in (HELD, REWRITTEN, *EARLY):
        expect(room.desk.card(text)).to_be_visible()
    closing.take_out_a_name(room.desk, NAMED, "Gwen")
    expect(room.screen.get_by_text(NAMED)).to_have_count(0)
    expect(room.steady.page.get_by_text(NAMED)).to_have_count(0)


def read(room, crowd):
    """Tick an answer, add another view to it, and see how much each side said."""
    nodes = {node.text: node.pk for node in room.session.nodes.all()}
    crowd.each(lambda person, n: person.recognise(nodes[LISTED]))
    for phone in (room.steady, room.plain, room.welsh):
        phone.tick(LISTED)
    room.viewer.differ(LISTED, VIEW)
    room.checking.release(VIEW)
    parts = room.desk.page.locator("#voice tbody th")
    expect(parts).to_have_text([TENANTS, "People who work in services"], use_inner_text=False)
    room.desk.go_on("Settle", "Settled")
    expect(room.desk.card(LISTED)).to_contain_text(VIEW)
    expect(room.desk.card(LISTED)).to_contain_text("14 people recognise this")


def agree(room):
    """Word a cause, ask whether it is what was meant and whether to act, and plan an action."""
    desk = room.desk
    steps.mark_cause(desk, LISTED)
    closing.start_closing(desk)
    ask_everybody(room, MEANT)
    closing.next_step(desk, "Can we act on them?")
    expect(desk.page.locator("#closing-done")).to_contain_text(
        re.compile(r"6 of \d+ say it is what they meant")
    )
    ask_everybody(room, ACT)
    closing.next_step(desk, "Actions")
    steps.add_action(desk)


def ask_everybody(room, kind):
    closing.ask_about_cause(room.desk, QUESTIONS[kind])
    check = room.session.checks.get(kind=kind)
    for phone in room.phones:
        phone.choose(check, "yes")
    closing.close_the_question(room.desk, len(room.phones))


def ask_for_the_record(room, crowd):
    """Everybody says whether it is a fair record, what it felt like and who was not here."""
    closing.next_step(room.desk, "Is this a fair record?")
    crowd.each(lambda person, n: person.answer_about_record("fair", "codesign"))
    first, *others = room.phones
    first.answer_about_record("differently", "informing", view=DISSENT, missing=MISSING)
    for words in (DISSENT, MISSING):
        room.checking.release(words)
    for phone in others:
        phone.answer_about_record("fair", "codesign")
    closing.next_step(room.desk, "What did it feel like?")
    closing.close_the_question(room.desk, 17)
    closing.next_step(room.desk, "Who was not here?")
    expect(room.desk.page.locator("#closing-done")).to_contain_text("Yes, a fair record 16")


def come_back(room):
    """At the same code is what became of the action, and whether things changed is asked."""
    page, code = room.desk.page, room.session.written_code
    page.goto(f"/sessions/{code}/updates")
    page.get_by_role("link", name="Add an update").click()
    page.locator("[name='kind'][value='done']").check()
    page.locator("[name='text']").fill(UPDATE)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Ask it").click()
    expect(page.get_by_role("button", name="End it now and count")).to_be_visible()
    for phone, choice in zip(room.phones, ("no", *["yes"] * 5), strict=True):
        phone.say_whether_it_changed(choice)
    page.get_by_role("button", name="End it now and count").click()
    room.steady.page.goto(f"/s/{code}")
    for words in (UPDATE, DISSENT, MISSING, VIEW, "6 answers: yes 5, a little 0, no 1."):
        expect(room.steady.page.locator("main")).to_contain_text(words)


def assert_no_file_tells_them_apart(room):
    parts, numbers = shares_of(fresh(room.session).voice)
    assert parts == [[1, [TENANTS]], [2, [OFFICERS, WARDENS]]]
    assert {len(each) for each in numbers} == {len(parts)}
    assert_no_file_names(WARDENS, room.steady.page, room.session)


def shares_of(voice):
    return voice["parts"], [voice["people"], *(units for _answers, units in voice["blocks"])]
