"""Very many answers to one why: a phone loads the first, and the rest when it is asked for."""

import json

import pytest
from playwright.sync_api import expect

from tests.browsers import PHONE, take_a_seat, wait_for
from tests.factories import a_room, a_seat, an_answer, fresh
from tests.live.shown import wait_until
from workshops.actions import asking, grouping, hiding
from workshops.board.phone_page import FIRST
from workshops.board.ring import SLICE, from_beginning
from workshops.models import Node
from workshops.models.node import LATE

MANY = FIRST + 20


@pytest.fixture
def room():
    return a_room(answers=MANY, people=20, revealed=True)


@pytest.fixture
def joined(phone, room):
    """A page that has joined the room, whose answers are then in the order of this page."""

    def join(**options):
        page = phone(room.session, **options)
        room.answers.sort(key=from_beginning(beginning_of(page)))
        return page

    return join


def beginning_of(page):
    return int(page.locator("body").get_attribute("data-beginning"))


def last_place(page):
    """The last sort key on this page, without those of late answers."""
    return (beginning_of(page) * SLICE - 1) % LATE


def said_late(room, text):
    return an_answer(a_seat(fresh(room.session)), fresh(room.why), text)


def rows(page):
    return page.locator(".of-all > li")


def more(page, count):
    return page.get_by_role("link", name=f"{count} more", exact=True)


def current(page, room):
    room.session.refresh_from_db()
    expect(page.locator(f"body[data-revision='{room.session.phone_revision}']")).to_be_attached()


@pytest.mark.quick
def test_the_rest_is_fetched_when_it_is_asked_for(joined, room):
    page = joined()
    expect(rows(page)).to_have_count(FIRST)
    more(page, MANY - 12).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".of-all > li:visible")).to_have_count(MANY)
    expect(page.locator("#rest")).to_be_hidden()
    order = rows(page).evaluate_all("rows => rows.map((row) => row.id)")
    assert order == [f"node-{answer.pk}" for answer in room.answers]
    expect(rows(page).nth(12)).to_be_focused()
    assert "all" not in page.url


def test_a_phone_tells_once_which_slices_it_has_shown(new_page, server, room):
    def told():
        return dict(room.why.slices.values_list("slice", "phones"))

    def knows_that_it_told(slices):
        kept = page.evaluate("(why) => sessionStorage.getItem('coprod:shown:' + why)", room.why.pk)
        return kept is not None and set(json.loads(kept)) == slices

    page, bodies = new_page(**PHONE), []
    page.add_init_script("Math.random = () => 0")  # at once, not when others would
    page.on("request", lambda each: each.url.endswith("/shown") and bodies.append(each.post_data))
    take_a_seat(page, room.session, server)
    page.goto(f"/s/{room.session.written_code}")
    room.answers.sort(key=from_beginning(beginning_of(page)))
    slices = [row.sort // SLICE for row in room.answers]
    unfolded = set(slices[:12]) - set(slices[12:])
    wait_until(page, lambda: knows_that_it_told(unfolded))
    assert told() == dict.fromkeys(unfolded, 1)
    for _ in range(2):
        more(page, MANY - 12).click()
        expect(page.locator(".of-all > li:visible")).to_have_count(MANY)
        wait_until(page, lambda: knows_that_it_told(set(slices)))
        page.reload()
    assert told() == dict.fromkeys(slices, 1)
    said = "&".join(bodies).split("&")
    assert sorted(said) == sorted(f"slice={each}" for each in set(slices))


def test_answers_that_return_and_are_not_loaded_are_ignored_and_counted(joined, room):
    page = joined()
    not_loaded = room.answers[-1]
    page.wait_for_selector("body[data-connection='live']")
    hiding.hide(room.session, not_loaded, "It names a person")
    expect(more(page, MANY - 13)).to_be_visible()
    hiding.show(room.session, not_loaded)
    expect(more(page, MANY - 12)).to_be_visible()
    asking.ask(room.session, not_loaded)
    current(page, room)
    expect(page.locator(f"#node-{not_loaded.pk}")).to_have_count(0)
    page.get_by_role("link", name="The room is here").wait_for()
    page.get_by_role("navigation", name="Open whys").get_by_text("1 other").click()
    page.get_by_role("link", name="Why is co-production still so rare?").click()
    more(page, MANY - 12).click()
    expect(page.locator(".of-all > li:visible")).to_have_count(MANY)
    expect(page.locator(f"#node-{not_loaded.pk}")).to_contain_text(not_loaded.text)


def test_what_comes_late_comes_at_the_end_and_waits_behind_a_line(joined, room):
    page = joined()
    page.wait_for_selector("body[data-connection='live']")
    page.mouse.wheel(0, 500)
    late = said_late(room, "The very last")
    news = page.get_by_role("button", name="1 new answer")
    news.click()
    expect(rows(page).last).to_have_id(f"node-{late.pk}")
    expect(rows(page).last).to_be_visible()
    expect(more(page, MANY - 12)).to_be_visible()
    page.reload()
    expect(rows(page)).to_have_count(FIRST + 1)
    expect(rows(page).last).to_have_id(f"node-{late.pk}")


def test_a_quick_room_brings_the_newest_of_very_many(phone):
    room = a_room(answers=FIRST + 5, people=20, mode="quick")
    page = phone(room.session)
    expect(rows(page)).to_have_count(FIRST)
    expect(rows(page).last).to_have_id(f"node-{room.answers[-1].pk}")
    page.wait_for_selector("body[data-connection='live']")
    late = said_late(room, "One more")
    expect(rows(page).last).to_have_id(f"node-{late.pk}")
    page.locator("#rest").click()
    expect(rows(page)).to_have_count(FIRST + 6)
    order = rows(page).evaluate_all("rows => rows.map((row) => row.id)")
    assert order == [f"node-{answer.pk}" for answer in [*room.answers, late]]


@pytest.mark.parametrize("stage", ["reading", "voting"])
def test_what_is_in_view_stays_where_it_is_when_the_rest_is_loaded(joined, room, stage):
    # One comes back at its place before all others: folded, or waiting as news.
    page = joined()
    first = room.answers[0]
    hiding.hide(room.session, first, "It names a person")
    if stage == "voting":
        asking.open_voting(room.session, room.why)
    page.reload()
    page.wait_for_selector("body[data-connection='live']")
    hiding.show(room.session, first)
    said_late(room, "The very last")
    current(page, room)
    # Looked at as the tap arrives: the browser may have scrolled to the line before.
    place = f"document.getElementById('node-{room.answers[10].pk}').getBoundingClientRect().top"
    note = f"addEventListener('click', () => {{ window.before = {place}; }}, true)"
    page.evaluate(note)
    page.locator("#rest").tap()
    expect(page.locator("#rest")).to_be_hidden()
    assert abs(page.evaluate(f"{place} - window.before")) <= 1


def test_a_theme_comes_with_its_answers_wherever_it_is(joined, room):
    page = joined()
    page.wait_for_selector("body[data-connection='live']")
    theme = grouping.group(room.session, [row.pk for row in room.answers[-3:]], "Nobody saw these")
    expect(page.locator(f"#node-{theme.pk}")).to_be_visible()
    expect(page.locator(f"#members-{theme.pk} > li")).to_have_count(3)
    expect(more(page, MANY - 15)).to_be_visible()


def test_what_changes_while_the_rest_is_under_way_is_true_in_the_end(joined, room):
    page = joined()
    page.wait_for_selector("body[data-connection='live']")

    def hold(route):
        response = route.fetch()
        hiding.hide(room.session, room.answers[-1], "It names a person")
        wait_for_revision(page, room)
        route.fulfill(response=response)

    page.route("**/*all=1", hold, times=1)
    more(page, MANY - 12).click()
    expect(page.locator("#rest")).to_be_hidden()
    expect(rows(page)).to_have_count(MANY - 1)
    expect(page.locator(f"#node-{room.answers[-1].pk}")).to_have_count(0)


def wait_for_revision(page, room):
    room.session.refresh_from_db()
    wanted = room.session.phone_revision
    wait_for(page, "wanted => Number(document.body.dataset.revision) >= wanted", wanted)


def test_where_the_rest_cannot_be_had_it_says_so_and_stays_to_be_asked_for(joined, room):
    page = joined()
    page.route("**/*all=1", lambda route: route.abort(), times=1)
    more(page, MANY - 12).click()
    expect(page.locator("#said")).to_have_text("The other answers did not load. Try again.")
    expect(page.locator(".of-all > li:visible")).to_have_count(FIRST)
    more(page, MANY - FIRST).click()
    expect(page.locator(".of-all > li:visible")).to_have_count(MANY)


def test_an_own_answer_that_is_not_loaded_stays_with_its_author(joined, room, write):
    page = joined()
    write(page, "Written last of all")
    expect(page.locator("#mine [data-answer]")).to_have_count(1)
    Node.objects.filter(text="Written last of all").update(sort=last_place(page))
    said_late(room, "Another, so that the page is read again")
    page.reload()
    expect(page.locator(".own-answers .card")).to_contain_text("Written last of all")
    page.locator("#rest").click()
    expect(page.locator(".of-all > li.own")).to_contain_text("Written last of all")
    expect(page.locator(".own-answers .card")).to_have_count(0)


@pytest.mark.quick
def test_dots_further_down_are_counted_after_a_reload_too(joined, room):
    asking.open_voting(room.session, room.why)
    page = joined()
    more(page, MANY - 12).click()
    expect(rows(page)).to_have_count(MANY)
    rows(page).last.get_by_role("button").click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    page.reload()
    expect(rows(page)).to_have_count(FIRST + 1)
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    expect(page.locator(f"#node-{room.answers[-1].pk}")).to_have_class("card answer has")


def test_without_javascript_every_answer_can_be_given_a_dot(joined, room):
    asking.open_voting(room.session, room.why)
    page = joined(java_script_enabled=False)
    more(page, MANY - FIRST).click()
    expect(rows(page)).to_have_count(MANY)
    rows(page).last.get_by_role("button").click()
    expect(rows(page)).to_have_count(MANY)
    expect(rows(page).last.get_by_role("button")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
