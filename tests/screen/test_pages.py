"""How many answers a page of the big screen has, in which order, how large, and where they are."""

from playwright.sync_api import expect

from tests.browsers import wait_for
from tests.factories import a_room, an_answer, fresh
from workshops.actions import screen
from workshops.board import SCREEN, read_board

from .desk import DESK, show

TOPS = """() => [...document.querySelectorAll("[data-role=answer] > .node")]
    .map((answer) => answer.style.top)"""
SIZE = """() => Number(document.querySelector(".frame").style.getPropertyValue("--size"))"""
RANKED = """async (children) => {
  const { turnTo } = await import("/static/js/screen/pages.js");
  const node = { children };
  const pages = [0, 1, 9].map((page) => {
    const label = turnTo(node, page);
    return [label, children.filter((child) => !child.isElsewhere).map(({ id }) => id)];
  });
  return pages;
}"""


def test_a_page_is_12_answers_in_the_order_of_the_list_on_every_screen(on_the_wall):
    room = a_room(people=5, answers=30, revealed=True)
    order = [row.id for row in read_board(room.session.pk, SCREEN).children(room.why.node_id)]
    large = on_the_wall(room.session)
    small = on_the_wall(room.session, viewport={"width": 1366, "height": 900})
    show(room, "follow", room.why)
    for page, label in enumerate(("1 to 12 of 30", "13 to 24 of 30", "25 to 30 of 30")):
        for wall in (large, small):
            expect(wall.locator("#page-of")).to_have_text(label)
            shown = wall.locator("[data-role='answer']")
            ids = shown.evaluate_all("(all) => all.map(({ id }) => Number(id.slice(5)))")
            assert ids == order[12 * page : 12 * page + 12]
        screen.turn(room.session, DESK, 1)
    large.reload()
    expect(large.locator("#page-of")).to_have_text("25 to 30 of 30")
    an_answer(room.seats[0], fresh(room.why), "Late")
    expect(large.locator("#page-of")).to_have_text("25 to 31 of 31")
    assert large.errors == small.errors == []


def test_few_answers_are_large_and_a_page_of_long_ones_is_whole_on_a_small_screen(on_the_wall):
    small = {"width": 1280, "height": 720}
    few = a_room(answers=3, revealed=True)
    show(few, "follow", few.why)
    page = on_the_wall(few.session, viewport=small)
    wait_for(page, f"() => ({SIZE})() === 1.5")
    before = page.evaluate(TOPS)
    an_answer(few.seats[0], fresh(few.why), "Late")
    expect(page.locator("[data-role='answer']")).to_have_count(4)
    assert page.evaluate(TOPS)[:3] == before
    assert page.evaluate(SIZE) == 1.5
    long = a_room(people=5, answers=14, revealed=True)
    long.session.nodes.filter(depth=1).update(text="The ones who use it are asked too late. " * 6)
    show(long, "follow", long.why)
    page = on_the_wall(long.session, viewport=small)
    wait_for(page, f"() => ({SIZE})() < 1")
    assert page.locator("[data-role='answer']").count() == 12
    assert page.locator(".folds p").count() == 0


def test_themes_come_first_then_what_has_most_dots_and_pages_end(modules):
    children = [{"id": n, "isTheme": n == 14, "tally": int(n == 13)} for n in range(15)]
    first, second, last = modules(RANKED, children)
    assert first == [{"first": 1, "last": 12, "n": 15}, [*range(10), 13, 14]]
    assert second == last == [{"first": 13, "last": 15, "n": 15}, [10, 11, 12]]


def test_answers_are_where_they_were_after_a_blank_screen(on_the_wall):
    room = a_room(answers=5, revealed=True)
    show(room, "follow", room.why)
    page = on_the_wall(room.session)
    wait_for(page, "() => document.querySelectorAll('[data-role=answer]').length === 5")
    before = page.evaluate(TOPS)
    for view, face in (("blank", "blank"), ("follow", "tree")):
        show(room, view, fresh(room.why))
        expect(page.locator("body")).to_have_attribute("data-mode", face)
    assert page.evaluate(TOPS) == before
