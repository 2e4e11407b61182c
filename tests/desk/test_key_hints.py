"""Keys and advice that are turned off are nowhere but where they are turned on again."""

from playwright.sync_api import expect

from tests.factories import a_room


def test_hints_of_keys_and_advice_are_turned_off_and_on_again(at_desk):
    page = at_desk(a_room(answers=2, revealed=True).session)
    hints = page.locator("kbd:visible")
    advice = page.locator(".guide")
    assert hints.count() > 5
    expect(advice).to_be_visible()
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.locator("#guide-on").uncheck()
    assert page.locator("#keys-dialog kbd:visible").count() > 5
    page.keyboard.press("Escape")
    expect(hints).to_have_count(0)
    page.reload()
    expect(hints).to_have_count(0)
    page.keyboard.press("n")
    page.keyboard.press("?")
    expect(page.locator("#from-room[open], dialog[open]")).to_have_count(0)
    expect(advice).to_be_hidden()
    page.locator(".desk-ends [data-opens='keys-dialog']").click()
    page.locator("#keys-on").check()
    page.locator("#guide-on").check()
    page.keyboard.press("Escape")
    assert hints.count() > 5
    expect(advice).to_be_visible()


def test_while_people_write_each_key_is_named_once(at_desk):
    page = at_desk(a_room(answers=2).session)
    keys = page.locator("main kbd:visible").all_inner_texts()
    assert "N" in keys
    assert len(keys) == len(set(keys))


def test_the_way_to_the_causes_stays_in_sight_beside_a_long_tree(at_desk):
    room = a_room(answers=40, revealed=True, people=10)
    page = at_desk(room.session, viewport={"width": 1366, "height": 560})
    grow = """() => document.getElementById("outline-of-root")
        .append(document.querySelector(".twig").cloneNode(true))"""
    for _ in range(14):
        page.evaluate(grow)
    expect(page.locator(".tree-foot a")).to_be_in_viewport(ratio=1)
