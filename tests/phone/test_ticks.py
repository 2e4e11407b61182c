""" "I recognise this": by one tap while the room reads, and square, so that it is never a dot."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, fresh
from workshops.actions import asking, grouping
from workshops.models import Mark


@pytest.mark.quick
def test_others_answers_are_ticked_while_the_room_reads(phone, write):
    room = a_room(answers=2)
    page = phone(room.session)
    write(page, "My own")
    expect(page.locator(".own-answers .card")).to_have_count(1)
    asking.reveal(room.session, room.why)
    tick = page.get_by_role("button", name="I recognise this: Answer number 0")
    expect(tick).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".of-all > .own .tick")).to_be_hidden()
    tick.press("Space")
    expect(tick).to_have_attribute("aria-pressed", "true")
    assert Mark.objects.count() == 1

    grouping.group(room.session, [answer.pk for answer in room.answers], "A theme")
    expect(page.locator(".of-all > .theme > .tick")).to_be_visible()
    page.reload()
    page.get_by_text("Answers in this theme").click()
    expect(tick).to_have_attribute("aria-pressed", "true")  # so that it can be taken back
    expect(page.get_by_role("button", name="recognise this: Answer number 1")).to_be_hidden()
    tick.click()
    expect(tick).to_be_hidden()
    assert not Mark.objects.exists()

    asking.open_voting(room.session, room.why)
    expect(page.get_by_role("button", name="Your dot on: A theme")).to_be_visible()
    expect(page.locator(".tick:visible")).to_have_count(0)


@pytest.mark.quick
def test_a_tick_is_1_request(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session)
    with page.expect_response("**/mine"):
        page.reload()
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tick = page.locator(".of-all > li").first.locator(".tick")
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(1100)  # until a second tap is meant, and no accident
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "false")
    assert [name for name in asked if "changes" not in name] == ["recognise", "undo"]


def test_a_tick_stays_when_what_was_asked_before_it_comes_later(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session)
    held = []
    page.route("**/mine", lambda route: held.append(route))
    page.reload()
    tick = page.locator(".of-all > li").first.locator(".tick")
    expect(tick).to_be_visible()
    [earlier] = held
    response = earlier.fetch()
    with page.expect_response("**/recognise"):
        tick.click()
    page.wait_for_timeout(200)
    earlier.fulfill(response=response)
    for later in held[1:]:
        later.continue_()
    expect(tick).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(300)
    expect(tick).to_have_attribute("aria-pressed", "true")


def test_a_tick_that_is_refused_says_so_and_is_not_shown(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session)
    page.context.set_offline(True)
    tick = page.locator(".of-all > li").first.locator(".tick")
    tick.click()
    expect(page.locator("#said")).to_have_text("That did not reach the room. Try again.")
    expect(tick).to_have_attribute("aria-pressed", "false")


def test_ticks_without_javascript_and_how_many_recognise_it_once_settled(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session, java_script_enabled=False)
    tick = page.get_by_role("button", name="I recognise this: Answer number 0")
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "true")
    asking.settle(room.session, fresh(room.why))
    page.goto(f"/s/{room.session.written_code}/tree")
    expect(page.get_by_text("1 person recognises this")).to_have_count(1)
