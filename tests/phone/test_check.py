"""A question to everybody: one choice, changed by another tap, until it closes."""

from playwright.sync_api import expect

from tests.factories import a_room
from workshops.actions import checks, undoing
from workshops.models import Choice


def test_a_choice_is_sent_by_one_tap_and_changed_by_another(phone, box, open_box):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session)
    open_box(page).fill("Half a thought")
    check = checks.open_check(room.session, "act", room.answers[0])
    expect(page.get_by_role("heading", name="Can we do something about this?")).to_be_visible()
    expect(page.locator("#spoken")).to_have_text(
        "A question to all of us. Can we do something about this?"
    )
    expect(page.locator(".sent")).to_be_hidden()
    page.get_by_role("button", name="Yes, we could").click()
    expect(page.locator(".sent")).to_have_text("Sent. You can change it until this closes.")
    unsure = page.get_by_role("button", name="I am not sure")
    unsure.press("Space")
    expect(unsure).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".option[aria-pressed='true']")).to_have_count(1)
    assert [chosen.choice for chosen in Choice.objects.all()] == ["unsure"]
    expect(box(page)).to_have_value("Half a thought")

    checks.close_check(room.session, check)
    expect(page.locator(".check")).to_have_count(0)
    undoing.undo(room.session, room.session.undo_entries.get(kind="uncheck"))
    expect(unsure).to_have_attribute("aria-pressed", "true")


def test_the_same_question_about_another_answer_is_announced_too(phone):
    room = a_room(answers=2, revealed=True)
    page = phone(room.session)
    page.wait_for_selector("body[data-connection='live']")
    page.clock.install()
    for answer in room.answers:
        checks.open_check(room.session, "act", answer)
        expect(page.locator(".check")).to_contain_text(answer.text)
        expect(page.locator("#spoken")).to_contain_text("Can we do something about this?")
        page.clock.fast_forward(11_000)  # news is announced once in 10 seconds, and fades before
        expect(page.locator("#spoken")).to_have_text("")


def test_a_choice_without_javascript(phone):
    room = a_room(answers=2, revealed=True)
    check = checks.open_check(room.session, "act", room.answers[0])
    page = phone(room.session, java_script_enabled=False)
    chosen = page.get_by_role("button", name="Not yet, ask why again")
    chosen.click()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".sent")).to_have_text("Sent. You can change it until this closes.")
    checks.close_check(room.session, check)
    chosen.click()
    expect(page.get_by_text("This question has closed.")).to_be_visible()
