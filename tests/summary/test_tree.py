"""Navigating the tree of the summary: folds, words, branches, links."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, SMALL, violations_day_and_night, wait_for, wider_by
from tests.exports.trees import a_tree
from tests.factories import a_room, an_answer, an_organiser, fresh, publish_by_group
from workshops.actions import asking, causes, closing, hiding, importing, voting


@pytest.fixture
def session():
    """Two branches: reasons of money, and reasons of time with one more below."""
    room = a_room(people=2)
    money = an_answer(room.seats[0], room.why, "There is no money for it")
    time = an_answer(room.seats[1], room.why, "Nobody finds the time")
    asking.reveal(room.session, room.why)
    below = asking.ask(room.session, time)
    an_answer(room.seats[0], below, "Meetings are at nine in the morning")
    asking.reveal(room.session, below)
    room.session.time, room.session.money = time.pk, money.pk
    return room.session


@pytest.fixture
def at_summary(new_page, server, session):
    def open_page(query="", **options):
        page = new_page(**(options or LAPTOP))
        page.goto(f"/s/{session.written_code}/summary{query}")
        return page

    return open_page


def shown(page):
    return page.locator(".outline li:visible > .said-so, .outline li:visible > details > .said-so")


@pytest.mark.quick
def test_words_narrow_the_tree_while_they_are_typed(at_summary):
    page = at_summary()
    page.get_by_label("Find in the tree").fill("nine in")
    expect(page.locator("[data-told]")).to_have_text("1 answer with “nine in”.")
    expect(shown(page)).to_have_count(3)
    page.get_by_label("Find in the tree").fill("")
    expect(shown(page)).to_have_count(4)


@pytest.fixture
def told_apart():
    """A room with dots, a reworded cause, a word in capitals, and a withheld answer."""
    room = a_room(people=3)
    texts = ("There is no money for it", "Nobody finds the ZEIT, not even on the straße", "Dr X")
    money, time, hidden = (
        an_answer(seat, room.why, text) for seat, text in zip(room.seats, texts, strict=True)
    )
    asking.reveal(room.session, room.why)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], money)
    asking.settle(room.session, room.why)
    for node in (time, hidden):
        below = asking.ask(room.session, node)
        an_answer(room.seats[0], below, "Meetings are\nat nine in the morning")
        asking.reveal(room.session, below)
    causes.mark_cause(room.session, money, "Budgets follow habit")
    hiding.hide(room.session, hidden, "It names somebody")
    return room.session


WORDS = ["low", "dot", "underlying", "habit", "zeit"]
WORDS += ["STRASSE", "hidden", " no  MONEY ", "at", "is"]


@pytest.mark.long
def test_a_browser_finds_what_the_server_finds(new_page, server, told_apart, subtests):
    page = new_page(**LAPTOP)
    for words in WORDS:
        with subtests.test(words):
            page.goto(f"/s/{told_apart.written_code}/summary")
            page.get_by_label("Find in the tree").fill(words)
            expect(page.locator("[data-told]")).not_to_be_empty()
            by_browser = told_and_found(page)
            page.goto(f"/s/{told_apart.written_code}/summary?{urlencode({'q': words})}")
            assert by_browser == told_and_found(page)


def told_and_found(page):
    found = page.locator(".outline .found").evaluate_all("all => all.map(each => each.id)")
    return page.locator("[data-told]").inner_text(), found, shown(page).count()


def test_what_a_search_unfolds_is_folded_again(at_summary, session):
    page = at_summary()
    page.get_by_role("button", name="Close all", exact=True).click()
    field, meetings = (
        page.get_by_label("Find in the tree"),
        page.get_by_text("Meetings are at").last,
    )
    field.fill("nine in")
    expect(meetings).to_be_visible()
    field.fill("money")
    expect(page.locator("[data-told]")).to_contain_text("money")
    expect(page.locator(f"#n{session.time} > details")).not_to_have_attribute("open", "")
    field.fill("nine in")
    expect(meetings).to_be_visible()
    field.fill("")
    expect(meetings).to_be_hidden()


def test_all_is_folded_and_unfolded(at_summary):
    page = at_summary()
    expect(page.get_by_text("Meetings are at nine").last).to_be_visible()
    page.get_by_role("button", name="Close all", exact=True).click()
    expect(page.get_by_text("Meetings are at nine").last).to_be_hidden()
    page.get_by_role("button", name="Open all").click()
    expect(page.get_by_text("Meetings are at nine").last).to_be_visible()


@pytest.mark.quick
def test_the_tree_grows_by_keyboard_and_its_minute_is_said(at_summary, session):
    closing.close(fresh(session))
    for position, minute in ((1, 3), (2, 9)):
        session.whys.filter(position=position).update(revealed_minute=minute, settled_minute=minute)
    page = at_summary()
    meetings = page.locator(".outline").get_by_text("Meetings are at nine")
    slider, told = page.get_by_role("slider", name="How the tree grew"), page.locator("[data-told]")
    expect(slider).to_have_attribute("aria-valuetext", "The whole tree")
    page.get_by_role("button", name="Previous moment").click()
    expect(told).to_have_text("Minute 9.")
    expect(meetings).to_be_visible()
    slider.press("ArrowLeft")
    expect(told).to_have_text("Minute 3.")
    expect(meetings).to_have_count(0)
    expect(page.locator(".outline").get_by_text("There is no money for it")).to_be_visible()
    slider.press("End")
    expect(meetings).to_be_visible()
    assert violations_day_and_night(page) == []


def test_a_branch_is_looked_at_alone_by_keyboard(at_summary, session):
    page = at_summary()
    page.locator(f"#n{session.time} > details > summary").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("One branch, and the way to it from the question.")).to_be_visible()
    expect(page.locator(".outline").get_by_text("There is no money for it")).to_have_count(0)
    page.get_by_role("link", name="Show the whole tree").click()
    expect(page.locator(".outline").get_by_text("There is no money for it")).to_be_visible()


def test_a_link_to_an_answer_opens_the_branches_around_it(new_page, server, session):
    page, held = new_page(**LAPTOP), []
    page.route("**/summary/picture.svg", lambda route: held.append(route))
    page.goto(f"/s/{session.written_code}/summary")
    page.get_by_role("button", name="Close all", exact=True).click()
    answer = page.locator(f"#n{session.time} li").first
    page.evaluate("id => { location.hash = id }", answer.get_attribute("id"))
    expect(answer).to_be_visible()
    expect(answer).to_be_in_viewport()
    # The picture above arrives only now, and does not push the answer out of view.
    held[0].continue_()
    wait_for(page, "() => document.querySelector('.picture img').complete")
    expect(answer).to_be_in_viewport()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=NINE", ["time", "nine"]),
        ("q=zebra", []),
        ("branch={time}", ["time", "nine"]),
        ("branch={money}", ["money"]),
        ("branch=999999", ["money", "time", "nine"]),
        ("branch=%00&q=%00", ["money", "time", "nine"]),
    ],
)
def test_the_same_by_plain_pages(client, session, query, found):
    page = client.get(f"/s/{session.written_code}/summary?{query.format(**vars(session))}").text
    outline = page[page.index('<ul class="outline">') : page.index('id="take-away"')]
    assert [word for word in ("money", "time", "nine") if f"{word}" in outline] == found


def test_a_large_tree_begins_folded_and_is_a_page(new_page, server):
    session = importing.import_session(a_tree(2000), an_organiser())
    page = new_page(**SMALL)
    page.goto(f"/s/{session.written_code}/summary")
    expect(page.locator(".outline details:not([open])").first).to_be_attached()
    assert page.locator(".outline > li > details > ul > li").first.is_visible()
    assert page.locator(".picture").count() == 0
    assert wider_by(page) == 0


@pytest.mark.parametrize("options", [SMALL, LAPTOP])
def test_it_is_accessible(at_summary, session, options):
    publish_by_group(session)
    page = at_summary("?q=nine", **options)
    page.get_by_text("Why so little is shown").click()
    assert violations_day_and_night(page) == []
    assert wider_by(page) == 0
