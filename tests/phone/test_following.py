"""The phone follows the room; people who are at another why get a link to the room's."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking, undoing
from workshops.models import Answer, Node


@pytest.fixture
def room():
    return a_room(answers=9, people=3, revealed=True)


@pytest.fixture
def ask(room):
    return lambda n: asking.ask(room.session, Node.objects.get(pk=room.answers[n].pk))


def heading(page, n):
    return page.get_by_role("heading", name=f"Answer number {n} Why?")


def offered(page):
    return page.locator("[data-offered]:visible")


def choose(page, words):
    page.locator("#chooser summary").click()
    page.locator("#chooser li").get_by_role("link", name=words).click()


@pytest.mark.quick
def test_an_untouched_phone_follows_each_why(phone, room, ask):
    page = phone(room.session)
    for n in range(4):
        page.mouse.wheel(0, 300)
        ask(n)
        expect(heading(page, n)).to_be_in_viewport()
        expect(offered(page)).to_have_count(0)


def test_it_follows_when_the_room_returns_to_an_earlier_why(phone, room, ask):
    page = phone(room.session)
    first = ask(0)
    ask(1)
    expect(heading(page, 1)).to_be_visible()
    ask(0)
    expect(heading(page, 0)).to_be_visible()
    ask(2)
    expect(heading(page, 2)).to_be_visible()
    asking.reveal(room.session, first)
    asking.open_voting(room.session, first)
    expect(heading(page, 0)).to_be_visible()


def test_a_why_that_was_asked_too_soon_is_gone_and_the_words_for_it_are_not(phone, room, ask):
    page = phone(room.session)
    ask(0)
    expect(heading(page, 0)).to_be_visible()
    page.get_by_role("textbox", name="your answer").fill("Half a thought")
    undoing.undo(room.session, room.session.undo_entries.first())
    question = page.get_by_role("heading", name="Why is co-production still so rare?")
    expect(question).to_be_visible()
    expect(page.locator("[data-away]")).to_contain_text("Nothing more can be added there.")
    page.get_by_role("button", name="Move your words there").click()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert Answer.objects.get(text="Half a thought").parent_id == room.why.node_id


def test_it_follows_to_a_why_that_is_opened_again(phone, room, ask):
    page = phone(room.session)
    why = ask(0)
    expect(heading(page, 0)).to_be_visible()
    asking.settle(room.session, why)
    expect(heading(page, 0)).to_have_count(0)
    asking.reopen(room.session, why)
    expect(heading(page, 0)).to_be_visible()


def test_someone_who_chose_a_why_is_offered_each_newer_one(phone, room, ask):
    page = phone(room.session)
    ask(0)
    ask(1)
    expect(heading(page, 1)).to_be_visible()
    choose(page, "Answer number 0 – why?")
    expect(heading(page, 0)).to_be_focused()
    expect(offered(page)).to_have_count(0)
    for n in range(2, 5):
        ask(n)
        expect(offered(page)).to_contain_text(f"Answer number {n} – why?")
        expect(heading(page, 0)).to_be_visible()
    page.get_by_role("button", name="Answer the new one").click()
    expect(heading(page, 4)).to_be_visible()
    expect(offered(page)).to_have_count(0)
    ask(5)
    expect(heading(page, 5)).to_be_visible()


@pytest.mark.quick
def test_someone_who_writes_is_offered_each_newer_one_until_they_accept(
    phone, box, write, room, ask
):
    page = phone(room.session)
    ask(0)
    expect(heading(page, 0)).to_be_visible()
    box(page).fill("Half a thou")
    for n in range(1, 4):
        ask(n)
        expect(offered(page)).to_contain_text(f"Answer number {n} – why?")
    write(page, "A whole thought")
    expect(page.locator(".own-answers .card:visible")).to_contain_text("Sent", use_inner_text=True)
    expect(heading(page, 0)).to_be_visible()
    expect(offered(page)).to_contain_text("Answer number 3 – why?")
    ask(4)
    expect(heading(page, 4)).to_be_visible()
    expect(offered(page)).to_have_count(0)


def test_many_open_whys_leave_room_for_the_one_where_the_room_is(phone, room, ask):
    page = phone(room.session)
    for n in range(8):
        ask(n)
    expect(page.get_by_text("8 other whys are open")).to_be_visible()
    expect(page.locator("#chooser a:visible")).to_have_accessible_name("The room is here")
    expect(heading(page, 7)).to_be_in_viewport(ratio=1)
    assert page.locator("#chooser summary").bounding_box()["height"] >= 44
    choose(page, "Answer number 3 – why?")
    expect(heading(page, 3)).to_be_visible()
    expect(page.locator("#chooser li")).to_have_count(8)
    page.get_by_role("link", name="The room is here Answer number 7 – why?").click()
    expect(heading(page, 7)).to_be_visible()


def test_the_question_is_above_the_box_while_its_heading_is_out_of_view(phone, open_box, room, ask):
    page = phone(room.session)
    line = page.locator("[data-asked]")
    expect(line).to_be_hidden()
    box = open_box(page)
    before = box.bounding_box()["y"]
    page.mouse.wheel(0, 600)
    expect(line).to_be_visible()
    expect(line).to_have_text("Why is co-production still so rare?")
    assert abs(box.bounding_box()["y"] - before) < 1
    page.mouse.wheel(0, -600)
    expect(line).to_be_hidden()


def test_the_offer_is_there_also_while_voting_takes_the_place_of_the_box(phone, room, ask):
    page = phone(room.session)
    why = ask(0)
    asking.reveal(room.session, why)
    asking.open_voting(room.session, why)
    ask(1)
    expect(heading(page, 1)).to_be_visible()
    choose(page, "Answer number 0 – why?")
    ask(2)
    expect(offered(page)).to_contain_text("Answer number 2 – why?")


def test_each_phone_goes_to_one_of_several_asked_together_and_nobody_is_pulled_away(
    phone, box, write, room, ask
):
    page = phone(room.session)
    place = int(page.locator("body").get_attribute("data-beginning"))

    def ask_several(*numbers):
        nodes = [room.answers[n] for n in numbers]
        whys = asking.ask_several(room.session, nodes, settles_parents=True)
        said = whys[place % len(whys)].node.text
        return page.get_by_role("heading", name=f"{said} Why?"), f"{said} – why?"

    own, _ = ask_several(0, 1, 2)
    expect(own).to_be_visible()
    expect(page.get_by_text("2 other whys are open")).to_be_visible()
    expect(page.locator("#chooser .here:visible")).to_have_count(0)
    expect(page.locator("#spoken")).to_contain_text("Why 2 is open. Write your answer.")
    expect(page.locator("#spoken")).not_to_contain_text("Your words are still here.")

    box(page).fill("Half a thou")
    following, words = ask_several(3, 4)
    expect(offered(page)).to_contain_text(words)
    expect(own).to_be_visible()
    write(page, "A whole thought")
    page.get_by_role("button", name="Answer the new one").click()
    expect(following).to_be_visible()
    expect(offered(page)).to_have_count(0)

    page.locator("#chooser summary").click()
    page.locator("#chooser li a").first.click()
    expect(following).to_be_hidden()
    expect(offered(page)).to_have_count(0)
    ask(5)
    expect(heading(page, 5)).to_be_visible()


def test_once_all_is_settled_the_foot_speaks_of_unsent_words_only(phone, box, open_box, room):
    page = phone(room.session)
    skip_link = page.locator(".skip[href='#text']")
    asking.settle(room.session, room.why)
    expect(page.get_by_text("The next why will appear here").first).to_be_visible()
    expect(page.locator(".foot")).to_have_text("", use_inner_text=True)
    expect(skip_link).to_have_attribute("hidden", "")

    asking.reopen(room.session, room.why)
    expect(page.get_by_role("button", name="Add an answer")).to_be_visible()
    expect(skip_link).not_to_have_attribute("hidden", "")
    open_box(page).fill("Half a thou")
    asking.settle(room.session, room.why)
    expect(page.locator(".foot")).to_contain_text("Nothing more can be added there.")
    assert bottom(box(page)) <= page.locator(".strata").bounding_box()["y"]


def bottom(element):
    edges = element.bounding_box()
    return edges["y"] + edges["height"]


def test_the_phone_shows_how_a_why_is_asked_and_its_box_does_not_begin_with_because(
    phone, open_box, room, ask
):
    page = phone(room.session)
    open_box(page)
    expect(page.get_by_text("Because …")).to_be_visible()
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk), prompt=("keeps", ""))
    prompt = "What keeps it that way?"
    expect(page.get_by_role("heading", name=f"Answer number 0 {prompt}")).to_be_visible()
    expect(page.get_by_text("Because …")).to_be_hidden()
    ask(1)
    expect(page.get_by_text("Because …")).to_be_visible()
    choose(page, f"Answer number 0 – {prompt}")
    expect(page.get_by_text("Because …")).to_be_hidden()
    page.reload()
    expect(page.locator("#chooser")).to_contain_text(f"Answer number 0 – {prompt}")
