"""The desk before the first why leads by three steps."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories import a_session, an_organiser
from workshops import presence
from workshops.actions import closing, invitations, rehearsals

pytestmark = pytest.mark.django_db


def desk(client, session):
    return client.get(f"/desk/{session.written_code}").text


@pytest.fixture
def organiser():
    client = Client()
    client.force_login(an_organiser())
    return client


def test_screen_people_session_in_this_order(organiser):
    page = desk(organiser, a_session(opened=False))
    steps = ("Open the big screen", "Let people join", "Open the session")
    places = [page.index(f"<h2>{step}</h2>") for step in steps]
    assert places == sorted(places)
    assert "sheet.pdf" in page[places[1] : places[2]]
    assert (page.count(">Show QR code<"), page.count('/screen" target=')) == (1, 1)


def test_the_filled_button_opens_the_big_screen_and_then_the_session(organiser):
    session = a_session(opened=False)
    page = desk(organiser, session)
    assert ('<a class="btn small go"' in page, 'class="btn go" id="start"' in page) == (True, False)
    presence.note_screen(session.pk)
    page = desk(organiser, session)
    assert ('<a class="btn small go"' in page, 'class="btn go" id="start"' in page) == (False, True)
    assert page.count('aria-current="step"') == 1


def test_the_first_step_is_done_as_soon_as_a_big_screen_is_open(at_desk, new_page):
    session = a_session(opened=False)
    page = at_desk(session)
    first, second = (page.locator(".begin-steps > li").nth(n) for n in (0, 1))
    expect(first).to_have_attribute("aria-current", "step")
    expect(page.locator("main .btn.go")).to_have_text(
        "Open it in a new window", use_inner_text=True
    )
    screen = new_page()
    screen.goto(f"/s/{session.written_code}/screen")
    expect(first).to_have_class("done")
    expect(first.get_by_role("link")).to_have_text("Open another", use_inner_text=True)
    expect(second).to_have_attribute("aria-current", "step")
    expect(page.locator("#spoken")).to_have_text("The big screen is open.")
    expect(page.locator("main .btn.go")).to_have_id("start")
    screen.close()
    expect(page.locator("main .btn.go")).to_have_text(
        "Open it in a new window", use_inner_text=True
    )


def test_once_it_is_open_only_asking_why_is_left(organiser):
    page = desk(organiser, a_session())
    assert "<h2>The session is open</h2>" in page
    assert 'class="btn go" id="next"' in page
    assert "Anyone early waits." not in page


def test_a_rehearsal_invites_nobody(organiser):
    page = desk(organiser, rehearsals.begin(a_session(opened=False), an_organiser()))
    steps = page[page.index("begin-steps") : page.index("</main>")]
    assert "Pretend people join" in steps
    assert 'class="qr"' not in steps and "sheet.pdf" not in steps


def test_a_session_that_is_over_shows_no_steps(organiser):
    session = a_session()
    closing.begin_closing(session)
    assert "begin-steps" not in desk(organiser, session)


def test_a_plan_changed_from_the_desk_leads_back_to_the_desk(organiser):
    session = a_session(opened=False)
    address = reverse("edit-session", args=[session.written_code]) + "?from=desk"
    assert address in desk(organiser, session)
    page = organiser.get(address).text
    assert f'<a class="btn" href="/desk/{session.written_code}">' in page
    plan = {
        "title": "Elm Road",
        "question": "Why now?",
        "mode": "quick",
        "minutes": 20,
        "levels": 5,
        "dots": 3,
        "cap": 20,
        "keep_days": 30,
    }
    response = organiser.post(address, plan)
    assert response["Location"] == f"/desk/{session.written_code}"


def test_only_who_may_change_the_plan_is_led_to_it():
    session, invited = a_session(opened=False), Client()
    invited.post(reverse("invited", args=[invitations.invite(session, made_by=None)]))
    assert "begin-steps" in desk(invited, session)
    assert "/edit" not in desk(invited, session)
