"""Join, answer, read, vote, change and take back by plain forms and reloads."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import asking, voting
from workshops.models import Answer


@pytest.mark.quick
def test_a_whole_why_without_javascript(phone, box, write):
    room = a_room(answers=3)
    page = phone(room.session, java_script_enabled=False)
    write(page, "  ")
    expect(page.get_by_role("alert")).to_have_text(
        "Write your answer first: a few words are enough."
    )
    write(page, "By hand")
    expect(page.locator("#mine")).to_contain_text("By hand")
    expect(page.get_by_role("button", name="I have finished")).to_have_count(0)

    page.get_by_role("link", name="Change").click()
    box(page).fill("By my own hand")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#mine")).to_contain_text("By my own hand")

    asking.reveal(room.session, room.why)
    asking.open_voting(room.session, room.why)
    page.get_by_role("link", name="Show what is new").click()
    expect(page.locator(".of-all > li")).to_have_count(4)
    page.locator(".of-all > li").nth(1).get_by_role("button").click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    page.locator(".of-all > li").nth(1).get_by_role("button").click()
    expect(page.locator("[data-left]")).to_have_text("3 dots left")

    page.get_by_role("link", name="Take back").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator(".of-all > li")).to_have_count(3)
    assert not Answer.objects.filter(text="By my own hand").exists()


def test_the_result_of_a_vote_shows_ones_own_dots(phone):
    room = a_room(answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    page = phone(room.session, java_script_enabled=False)
    page.locator(".of-all > li", has_text="number 2").get_by_role("button").click()
    voting.give(room.seats[0], room.answers[1])
    asking.settle(room.session, room.why)
    page.get_by_role("link", name="Show what is new").click()
    expect(page.get_by_role("heading", name="Voting is over")).to_be_visible()
    expect(page.locator(".ranks > li")).to_have_count(2)
    expect(page.locator(".ranks > li:has(.yours:visible)")).to_contain_text("Answer number 2")
    page.get_by_role("link", name="See all").click()
    expect(page.get_by_text("Answer number 0")).to_be_visible()


def test_a_dot_leaves_the_reader_where_it_was_placed(phone):
    room = a_room(answers=30, revealed=True)
    asking.open_voting(room.session, room.why)
    page = phone(room.session, java_script_enabled=False)
    last = page.locator(".of-all > li").last
    last.get_by_role("button").click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    expect(last).to_be_in_viewport()


@pytest.mark.quick
def test_an_answer_to_a_settled_why_is_refused_and_its_text_kept(phone, box):
    room = a_room()
    page = phone(room.session, java_script_enabled=False)
    box(page).fill("Too late for this one")
    asking.settle(room.session, room.why)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("This why is settled. You cannot add more answers.")).to_be_visible()
    expect(page.get_by_label("What you wrote is still here")).to_have_value("Too late for this one")


def test_several_open_whys_fold_into_one_line_and_are_chosen_by_links(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session, java_script_enabled=False)
    for answer in room.answers:
        asking.ask(room.session, answer)
    page.get_by_role("link", name="Show what is new").click()
    chooser = page.get_by_role("navigation", name="Open whys")
    expect(chooser.get_by_role("link")).to_have_accessible_name(
        "The room is here Answer number 1 – why?"
    )
    chooser.get_by_text("2 other whys are open").click()
    chooser.get_by_role("link", name="Answer number 0 – why?").click()
    expect(page.get_by_role("heading", name="Answer number 0 Why?")).to_be_visible()
    expect(page.locator(".open-why:visible")).to_have_count(1)


def test_several_whys_asked_together_and_words_for_the_one_above(phone, write):
    room = a_room(answers=3, revealed=True)
    page = phone(room.session, java_script_enabled=False)
    asking.ask_several(room.session, room.answers, settles_parents=True)
    write(page, "Just in time")
    expect(page.locator("#mine")).to_contain_text("Just in time")
    assert Answer.objects.get(text="Just in time").parent_id == room.why.node_id

    expect(page.get_by_text("2 other whys are open")).to_be_visible()
    page.get_by_text("2 other whys are open").click()
    link = page.locator("#chooser li a").first
    other = link.locator("[data-words]").inner_text().split("–")[0].strip()
    link.click()
    write(page, "For another one")
    expect(page.get_by_role("heading", name=f"{other} Why?")).to_be_visible()
    assert Answer.objects.get(text="For another one").parent.text == other

    newcomer = phone(room.session, java_script_enabled=False)
    few = newcomer.get_by_text("You started here because few people had written here.")
    expect(few).to_be_visible()


def test_a_view_beside_an_answer_is_written_changed_and_taken_back(phone):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session, java_script_enabled=False)
    page.get_by_role("link", name="I see it differently").click()
    page.get_by_role("textbox", name="Your view").fill("Ring 01632 960123")
    page.get_by_role("button", name="Add my view").click()
    page.get_by_role("button", name="Take it out").click()
    page.get_by_role("textbox", name="Your view").fill("Some of us were asked")
    page.get_by_role("button", name="Add my view").click()
    expect(page.get_by_text("Your view is shown when this why is settled")).to_be_visible()
    expect(page.locator("#mine")).to_contain_text("Some of us were asked")
    asking.settle(room.session, room.why)
    page.get_by_role("link", name="The whole tree").click()
    expect(page.get_by_role("list", name="Other views")).to_have_text("Some of us were asked")
    page.get_by_role("link", name="I see it differently").click()
    expect(page.get_by_text("Everyone can see your words now")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("list", name="Other views")).to_have_count(0)
