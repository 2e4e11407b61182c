"""Text typed on a phone survives lost signal, lost responses and reloads, and arrives once."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking
from workshops.models import Answer

KEPT = "Kept on this phone until there is signal"


def texts():
    return list(Answer.objects.values_list("text", flat=True))


def test_an_answer_is_shown_as_sent_once_the_room_has_it(phone, write):
    room = a_room()
    page = phone(room.session)
    write(page, "Nobody asked us")
    expect(page.locator(".own-answers .card")).to_have_text(
        ["Nobody asked us Sent Change “Nobody asked us”"]
    )
    assert texts() == ["Nobody asked us"]


@pytest.mark.quick
def test_an_answer_without_signal_is_kept_and_sent_when_it_returns(phone, write):
    room = a_room()
    page = phone(room.session)
    page.context.set_offline(True)
    write(page, "We had no signal")
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert texts() == []
    page.context.set_offline(False)
    expect(page.locator(".own-answers .card:not([data-kept])")).to_contain_text(
        "Sent", use_inner_text=True
    )
    expect(page.get_by_text(KEPT)).to_be_hidden()
    assert texts() == ["We had no signal"]


def test_the_line_about_the_connection_disappears_when_it_is_back(phone):
    page = phone(a_room().session)
    page.wait_for_selector("body[data-connection='live']")
    line = page.get_by_text("No connection at the moment.")
    expect(line).to_be_hidden()
    page.context.set_offline(True)
    expect(line).to_be_visible()
    page.context.set_offline(False)
    expect(line).to_be_hidden(timeout=15_000)  # each further try waits longer than the one before


def test_an_own_answer_is_taken_back_by_a_link_that_names_it(phone, write):
    room = a_room(revealed=True)
    page = phone(room.session)
    write(page, "Nobody asked us")
    link = page.get_by_role("link", name="Take back “Nobody asked us”", exact=True)
    expect(link).to_be_visible()


@pytest.mark.quick
def test_a_kept_answer_survives_a_reload(phone, write, answers_of):
    room = a_room()
    page = phone(room.session)
    page.context.route(answers_of, lambda route: route.abort())
    write(page, "Written in the lift")
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.reload()
    expect(page.locator("[data-kept]")).to_contain_text("Written in the lift")
    page.context.unroute(answers_of)
    expect(page.locator("[data-kept]")).to_have_count(0, timeout=15_000)
    assert texts() == ["Written in the lift"]


def test_an_answer_stays_in_view_when_the_network_fails_just_after_it_was_sent(phone, write):
    room = a_room()
    page = phone(room.session)
    page.context.route("**/mine", lambda route: route.abort())
    with page.expect_event("requestfailed", lambda request: request.url.endswith("/mine")):
        write(page, "Nobody asked us")
    card = page.locator(".own-answers .card")
    expect(card).to_contain_text("Sent", use_inner_text=True)
    expect(card).to_contain_text("Nobody asked us")
    page.context.unroute("**/mine")
    write(page, "Nor them")
    expect(page.locator(".own-answers .card:not([data-kept])")).to_have_count(2)
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert set(texts()) == {"Nobody asked us", "Nor them"}


@pytest.mark.quick
def test_a_response_lost_after_the_commit_gives_one_answer(phone, write, answers_of):
    room = a_room()
    page = phone(room.session)

    def lose(route):
        route.fetch()
        route.abort()

    page.context.route(answers_of, lose, times=2)
    write(page, "Once is enough")
    expect(page.locator(".own-answers .card:not([data-kept])")).to_contain_text(
        "Sent", timeout=15_000
    )
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert texts() == ["Once is enough"]


def test_a_sign_in_page_of_the_wifi_is_not_taken_for_an_acknowledgement(phone, write, answers_of):
    room = a_room()
    page = phone(room.session)
    portal = {"status": 200, "content_type": "text/html", "body": "<p>Welcome to our hotel"}
    page.context.route(answers_of, lambda route: route.fulfill(**portal))
    write(page, "Behind a portal")
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert texts() == []


def test_a_server_that_is_busy_is_asked_again(phone, write, answers_of):
    room = a_room()
    page = phone(room.session)
    busy = {"status": 503, "headers": {"Retry-After": "1"}, "json": {"error": "Not saved yet."}}
    page.context.route(answers_of, lambda route: route.fulfill(**busy), times=1)
    write(page, "Patience")
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(page.locator("[data-kept]")).to_have_count(0, timeout=15_000)
    assert texts() == ["Patience"]


@pytest.mark.quick
def test_a_refused_answer_stays_with_its_reason_and_can_go_back_into_the_box(
    phone, write, box, answers_of
):
    room = a_room()
    page = phone(room.session)
    page.context.route(
        answers_of, lambda route: (asking.settle(room.session, room.why), route.continue_())
    )
    write(page, "A moment too late")
    card = page.locator("[data-kept]")
    expect(card).to_contain_text("This why is settled. You cannot add more answers.")
    said = page.get_by_text("The next why will appear here").first
    expect(said).to_be_visible()  # it moves no more
    card.get_by_role("button", name="Put it back in the box").click()
    expect(card).to_have_count(0)
    expect(box(page)).to_have_value("A moment too late")


def test_two_tabs_send_a_kept_answer_once(phone, write, answers_of):
    room = a_room()
    first = phone(room.session)
    first.context.route(answers_of, lambda route: route.abort())
    write(first, "From either tab")
    expect(first.get_by_text(KEPT)).to_be_visible()
    second = first.context.new_page()
    second.goto(first.url)
    expect(second.locator("[data-kept]")).to_have_count(1)
    first.context.unroute(answers_of)
    for tab in (first, second):
        expect(tab.locator("[data-kept]")).to_have_count(0, timeout=20_000)
    assert texts() == ["From either tab"]


def test_a_stale_token_is_renewed_and_the_answer_sent(phone, write):
    room = a_room()
    page = phone(room.session)
    page.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'x'.repeat(64)")
    write(page, "After a long pause")
    expect(page.locator(".own-answers .card:not([data-kept])")).to_contain_text(
        "Sent", use_inner_text=True
    )
    assert texts() == ["After a long pause"]


def test_without_storage_the_answer_is_still_sent(phone, write, box):
    room = a_room()
    page = phone(room.session)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    page.reload()
    write(page, "In a private window")
    expect(page.locator(".own-answers .card:not([data-kept])")).to_contain_text(
        "Sent", use_inner_text=True
    )
    assert texts() == ["In a private window"]
