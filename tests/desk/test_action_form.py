"""An action is written in place, under its cause, and saved field by field."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, fresh
from workshops.actions import causes, checks
from workshops.models import Action


@pytest.fixture
def room():
    room = a_room(answers=1, revealed=True)
    room.cause = causes.mark_cause(room.session, room.answers[0], "Drafts come late")
    return room


def test_it_is_saved_field_by_field_and_is_1_step_to_undo(at_desk, room):
    page = at_desk(room.session, "?pane=causes")
    filled = page.locator(".desk .btn.go:visible")
    checks.open_check(room.session, "act", room.answers[0])
    expect(filled).to_have_text(["Close the question"])
    page.get_by_role("button", name="Add an action").press("Enter")
    expect(filled).to_have_text(["Save"])
    expect(page.get_by_label("What", exact=True)).to_be_focused()
    page.keyboard.type("Send drafts early")
    expect(page.locator(".actions")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.locator(".actions .what")).to_have_text("Send drafts early")
    expect(page.locator("#spoken")).to_have_text("Action saved.")

    page.keyboard.type("Ami")
    causes.mark_cause(room.session, room.answers[0], "Drafts come too late")
    expect(page.get_by_role("heading", name="Drafts come too late")).to_be_visible()
    page.keyboard.type("na")  # a frame moved the form: what is typed goes on
    expect(page.get_by_label("Who", exact=True)).to_have_value("Amina")
    assert fresh(Action.objects.get()).who == ""
    page.keyboard.press("Tab")
    terms = page.locator(".actions dd")
    expect(terms.first).to_have_text("Amina")
    kind = page.get_by_label("Kind of action")
    saves = "A field is saved when you leave it, the kind when you choose it."
    expect(kind).to_have_accessible_description(re.compile(saves))
    page.evaluate("document.getElementById('spoken').textContent = ''")
    kind.select_option(label="Helps people do it")
    expect(terms.nth(3)).to_have_text("Helps people do it")
    expect(page.locator("#spoken")).to_have_text("Action saved.")
    reminder = page.get_by_text("What would make this happen without a reminder?")
    expect(reminder).to_be_hidden()
    page.get_by_label("Kind of action").select_option(label="Asks people to try harder")
    expect(reminder).to_have_count(2)  # in the form, and with the action
    expect(page.locator("#reminder")).to_be_visible()
    page.get_by_label("Date for a reminder").fill("2027-04-30")
    page.get_by_label("Who", exact=True).focus()  # Tab goes from day to month first
    expect(terms.nth(4)).to_have_text("30 April 2027")

    page.get_by_label("By when").fill("A thought that is given up")
    page.keyboard.press("Escape")
    expect(page.get_by_label("By when")).to_be_hidden()
    expect(page.get_by_role("button", name="Add an action")).to_be_focused()
    expect(filled).to_have_text(["Close the question"])
    page.keyboard.press("u")
    expect(terms.first).to_have_text("Nobody yet")  # the cause was reworded in between
    assert Action.objects.get().by_when == ""
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_attribute("data-why", str(room.why.pk))
    expect(page.locator("#cause-count")).to_contain_text("1 cause")
    assert page.errors == []


def test_what_is_refused_says_so_in_the_form_and_what_another_desk_saves_stays(at_desk, room):
    action = causes.add_action(room.session, room.cause, what="Send drafts early")
    page = at_desk(room.session, "?pane=causes")
    page.get_by_role("button", name="Change", exact=True).press("Enter")
    page.get_by_label("What", exact=True).fill("")
    page.keyboard.press("Tab")
    expect(page.locator(".action-form [role=alert]")).to_have_text("Write what will be done.")

    causes.edit_action(room.session, action, by_when="May")
    expect(page.get_by_label("By when")).to_have_value("May")
    page.get_by_label("What", exact=True).fill("Send drafts sooner")
    page.get_by_label("Who", exact=True).fill("Ben")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("button", name="Change", exact=True)).to_be_focused()
    now = fresh(action)
    assert (now.what, now.who, now.by_when) == ("Send drafts sooner", "Ben", "May")

    page.get_by_role("button", name="Change", exact=True).press("Enter")
    causes.remove_action(room.session, now)
    expect(page.locator(".actions")).to_have_count(0)
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.locator(".actions .what")).to_have_text("Send drafts sooner")
    assert page.errors == []


@pytest.mark.django_db
def test_what_the_form_does_not_name_stays_as_it_is_and_a_page_of_before_names_nothing(client):
    room = a_room(answers=1, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Drafts come late")
    client.force_login(room.session.organiser)
    base = f"/desk/{room.session.written_code}"
    htmx = {"HX-Request": "true"}
    added = client.post(f"{base}/nodes/{room.answers[0].pk}/actions", {"what": "A"}, headers=htmx)
    action = Action.objects.get()
    address = f"{base}/actions/{action.pk}/edit"
    assert (added.status_code, added["Location"]) == (201, address)

    causes.edit_action(room.session, action, by_when="May")
    stale = {"what": "A", "who": "Ben", "by_when": "", "changed": ["who"], "goes_on": "on"}
    client.post(address, stale, headers=htmx)
    assert causes.words_of(fresh(action)) == {
        "what": "A",
        "who": "Ben",
        "by_when": "May",
        "how_known": "",
        "commitment": "",
        "due": "",
    }
    client.post(address, {"what": "B", "who": "", "by_when": "", "how_known": ""}, headers=htmx)
    assert [fresh(action).what, fresh(action).who, fresh(action).by_when] == ["B", "", ""]
