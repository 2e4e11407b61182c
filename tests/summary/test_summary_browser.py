"""Summary and home in a real browser: by keyboard, without a script, printable."""

import pytest
from django.contrib.auth.hashers import make_password
from playwright.sync_api import expect

from tests.browsers import LAPTOP
from tests.factories import a_room, an_organiser
from workshops.actions import answering, asking, causes, grouping


@pytest.fixture
def room(server):
    room = a_room(people=3, answers=4, revealed=True)
    a, b, *_ = room.answers
    theme = grouping.group(room.session, [a.pk, b.pk], "We hear of it last")
    below = asking.ask(room.session, theme)
    answer = said_aloud(room.session, below, "A plan is signed off before we see it")
    cause = causes.mark_cause(room.session, answer, "Plans are signed before anyone is asked")
    causes.add_action(room.session, cause, what="Show the next plan", who="Dee", by_when="May")
    return room


def said_aloud(session, why, text):
    answer, _ = answering.add_from_room(session, why, text, "said-aloud-1")
    asking.reveal(session, why)
    return answer


@pytest.fixture
def signed_in(new_page):
    """`signed_in(**options)` is a page of the organiser."""

    def open_page(**options):
        organiser = an_organiser()
        # As the server does, which is another process.
        organiser.password = make_password("a long sentence", hasher="pbkdf2_sha256")
        organiser.save()
        page = new_page(**options)
        page.goto("/sign-in")
        page.get_by_label("E-mail address").fill(organiser.username)
        page.get_by_label("Password", exact=True).fill("a long sentence")
        page.get_by_role("button", name="Sign in").click()
        return page

    return open_page


@pytest.mark.quick
def test_a_session_is_made_found_and_deleted_by_keyboard(signed_in, room):
    page = signed_in(**LAPTOP)
    page.get_by_role("link", name="New session").press("Enter")
    page.get_by_label("Title").fill("Elm Road")
    page.get_by_label("Question").fill("Why are we asked last?")
    page.get_by_role("button", name="Create session").press("Enter")
    page.wait_for_url("**/desk/*")
    page.goto("/sessions")
    page.get_by_label("Find a session").fill("elm")
    page.get_by_label("Find a session").press("Enter")
    row = page.get_by_role("listitem").filter(has_text="Elm Road").first
    row.locator("summary").press("Enter")
    row.get_by_role("link", name="Delete").press("Enter")
    page.get_by_role("button", name="Delete for good").press("Enter")
    expect(page.get_by_role("heading", name="The session is deleted")).to_be_visible()


def test_print_is_offered_only_where_it_works(new_page, room):
    address = f"/s/{room.session.written_code}/summary"
    page = new_page(**LAPTOP)
    page.goto(address)
    page.get_by_role("button", name="Print").wait_for()
    plain = new_page(**LAPTOP, java_script_enabled=False)
    plain.goto(address)
    expect(plain.get_by_role("button", name="Print")).not_to_be_visible()
    expect(
        plain.get_by_role("listitem").filter(has_text="We hear of it last").first
    ).to_be_visible()


def test_answers_are_list_items_and_causes_headings(new_page, room):
    page = new_page(**LAPTOP)
    page.goto(f"/s/{room.session.written_code}/summary")
    cause = page.get_by_role("heading", name="Plans are signed before anyone is asked")
    expect(cause).to_be_visible()
    expect(page.get_by_role("cell", name="Dee")).to_be_visible()
