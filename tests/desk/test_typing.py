"""What is typed at the desk is meant: by an input method, on a translated page, after a refusal."""

import pytest
from playwright.sync_api import expect

from tests.factories import a_room, fresh
from workshops.actions import asking, grouping, hiding
from workshops.actions.closing import begin_closing
from workshops.models import Theme

# Safari's Enter that confirms what an input method offers: composing has ended, the code says it.
CONFIRMS = """field => field.dispatchEvent(new KeyboardEvent("keydown",
    { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }))"""
TRANSLATE = "document.querySelectorAll('.words').forEach((p) => { p.textContent = 'Übersetzt'; })"


@pytest.mark.quick
def test_the_enter_that_confirms_an_input_method_sends_and_saves_nothing(at_desk):
    page = at_desk(a_room(answers=2).session)
    page.keyboard.press("n")
    aloud = page.get_by_label("An answer said aloud")
    aloud.fill("かな")
    aloud.evaluate(CONFIRMS)
    expect(aloud).to_have_value("かな")
    aloud.press("Escape")
    page.keyboard.press("r")
    expect(page.locator("[data-cards] > li")).to_have_count(2)
    page.keyboard.press("j")
    page.keyboard.press("c")
    field = page.get_by_role("dialog").get_by_role("textbox")
    field.evaluate(CONFIRMS)
    expect(field).to_be_visible()
    assert page.locator(".cause-mark").count() == 0


def test_on_a_translated_page_themes_keep_the_words_of_the_room(at_desk):
    room = a_room(answers=4, revealed=True)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    page = at_desk(room.session)
    page.evaluate(TRANSLATE)
    for card in page.locator("[data-cards] > [data-kind='answer']").all():
        card.get_by_role("button", name="Select").click()
    page.keyboard.press("g")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("A new theme").check()
    dialog.get_by_role("button", name="Group", exact=True).click()
    expect(page.locator(".theme")).to_have_count(2)
    page.locator(".theme").first.get_by_role("button", name="Rename").click()
    dialog.get_by_role("button", name="Rename").click()
    expect(dialog).to_have_count(0)
    assert {t.text.split(" number")[0] for t in Theme.objects.all()} == {"Answer", "Too late"}


def test_what_is_typed_for_a_settled_why_is_no_step(at_desk):
    room = a_room(answers=2, revealed=True)
    asking.settle(room.session, room.why)
    page = at_desk(room.session)
    page.keyboard.type("now a 0 long hint")
    expect(page.locator("#hint")).to_have_text("This why is settled. Reopen it to add an answer.")
    expect(page.locator(f"#cards-{room.why.node_id}")).to_be_visible()
    assert page.get_by_role("dialog").count() == 0


def test_a_key_that_does_nothing_says_why(at_desk):
    page = at_desk(a_room(answers=1).session)
    said = {}
    for key in "v9fq":
        page.keyboard.press(key)
        said[key] = page.locator("#hint").inner_text()
    assert said == {
        "v": "Reveal the answers first.",
        "9": "There is no why 9 yet.",
        "f": "All answers are shown.",
        "q": "Q does nothing. Press ? for keyboard shortcuts.",
    }


def test_each_step_that_does_not_go_with_the_chosen_answer_says_why(at_desk):
    room = a_room(answers=5, revealed=True)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Too late")
    hiding.hide(room.session, room.answers[2], "It names a person")
    asking.settle(room.session, room.why)
    page = at_desk(room.session)

    def said(card, keys):
        page.locator(card).evaluate("(card) => card.focus()")
        return [press(key) for key in keys]

    def press(key):
        page.keyboard.press(key)
        return page.locator("#hint").inner_text()

    hidden = "This answer is hidden. Show it again first."
    assert said(".members .card >> nth=0", "wxg") == [
        "This answer is in a theme. Ask why about the theme.",
        "You cannot select one answer inside a theme. Remove it from the theme first.",
        "This answer is already in a theme. Remove it from the theme first.",
    ]
    expect(page.locator("#next")).to_have_text("Choose another answer W")
    assert said(".card.theme", "hg") == [
        "You cannot hide a whole theme. Hide its answers one by one.",
        "Select the answers first. Press X to select one.",
    ]
    assert said(".card.hidden", "wxgc") == [hidden] * 4
    begin_closing(room.session)
    expect(page.locator("#head")).to_have_attribute("data-phase", "closing")
    page.locator("#back-to-why").click()
    page.wait_for_selector(".desk.clockless [data-cards]")
    page.wait_for_selector("body[data-connection='live']")
    closing = "The session is closing. You can still change causes and actions, hide answers "
    closing += "and ask the room a question."
    assert said("[data-cards] > [data-kind='answer']:not(.hidden) >> nth=0", "wxg") == [closing] * 3


def test_a_key_before_the_last_step_has_come_back_says_so_and_works_afterwards(at_desk):
    room = a_room(answers=2, revealed=True)
    asking.settle(room.session, room.why)
    page = at_desk(room.session)
    page.get_by_role("button", name="Reopen").evaluate(
        """(button) => {
          button.click();
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "v", bubbles: true }));
        }"""
    )
    expect(page.locator(".panel[data-stage='reading']")).to_be_attached()
    said = "The last step is still being sent. Press the key again."
    expect(page.locator("#hint")).to_have_text(said)
    page.keyboard.press("v")  # at once: a key is never too early for a button that has changed
    expect(page.locator(".panel[data-stage='voting']")).to_be_attached()
    expect(page.locator("#hint")).to_have_text("")


def test_a_button_that_has_just_changed_takes_no_press(at_desk):
    room = a_room(answers=2)
    page = at_desk(room.session)
    reveal = page.get_by_role("button", name="Reveal")
    place = reveal.bounding_box()
    x, y = place["x"] + place["width"] - 10, place["y"] + place["height"] / 2
    page.mouse.dblclick(x, y)
    expect(page.locator(".panel[data-stage='reading']")).to_be_attached()
    page.mouse.click(x, y)
    page.locator("#next").focus()
    for _ in range(5):  # held: all but the first are repeats
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(page.locator("#next")).to_be_enabled()
    assert fresh(room.why).stage == "reading"
    page.locator("#next").click()
    expect(page.locator(".panel[data-stage='reading']")).to_have_count(0)


def test_a_stack_of_cards_is_typed_in_at_once_and_its_box_folds_up(at_desk, cards):
    room = a_room(answers=1, revealed=True)
    page = at_desk(room.session)
    page.get_by_text("Paper answers").click()
    box = page.get_by_label("Write 1 answer on each line.")
    box.fill("Nobody asked us\n" + "x" * 601)
    page.locator("#from-paper").get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert")).to_contain_text("Line 2 is too long.")
    box.fill("Nobody asked us\nWe came too late")
    page.locator("#from-paper").get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert")).to_contain_text("2 answers added from paper.")
    expect(box).to_be_hidden()
    expect(box).to_have_value("")
    expect(page.locator("[data-cards] > li")).to_have_count(3)
    assert set(cards(page)) == {"Answer number 0", "Nobody asked us", "We came too late"}
    page.keyboard.press("u")
    expect(page.locator("[data-cards] > li")).to_have_count(1)
