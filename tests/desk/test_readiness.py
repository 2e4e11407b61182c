"""While people write, the desk says how many have written."""

from playwright.sync_api import expect

from tests.factories import a_room, an_answer, fresh
from tests.live.programs import Program
from workshops.actions import asking


def test_the_desk_says_how_many_of_how_many_have_written(at_desk, server):
    room = a_room(people=6, answers=5)
    page = at_desk(room.session)
    line, bar = page.locator(".have-written"), page.locator(".written-bar > i")
    expect(line).to_have_text("5 of 5 have written")
    expect(page.locator(".all-written")).to_be_visible()  # and announced, with the same words
    an_answer(fresh(room.seats[5]), fresh(room.why))
    expect(line).to_have_text("6 of 6 have written")
    expect(bar).to_have_css(
        "width", page.locator(".written-bar").evaluate("(bar) => getComputedStyle(bar).width")
    )
    with Program(server, room.session) as phone:
        phone.ask_for_changes(finished=room.why.pk).raise_for_status()
    expect(page.get_by_text("1 says they have finished.")).to_be_visible()
    asking.reveal(room.session, fresh(room.why))
    expect(page.locator("#readiness")).to_be_hidden()
    assert page.errors == []


def test_among_few_people_the_desk_says_only_how_many_answers_there_are(at_desk):
    room = a_room(people=4, answers=4)
    page = at_desk(room.session)
    expect(page.locator("#people")).to_contain_text("Not connected: 4.")
    expect(page.locator("#readiness")).to_be_hidden()
    expect(page.locator("#summing-up")).to_contain_text("4 answers so far.")
