"""What is typed at the desk is meant: by an input method, on a translated page, after a key refused."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import grouping
from workshops.models import Theme

# Safari's Enter that confirms what an input method offers: composing has ended, the code says it.
CONFIRMS = """field => field.dispatchEvent(new KeyboardEvent("keydown",
    { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }))"""
TRANSLATE = "document.querySelectorAll('.words').forEach((p) => { p.textContent = 'Übersetzt'; })"


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
