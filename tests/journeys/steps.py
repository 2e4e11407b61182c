"""Steps at the desk that take more than one key. Each waits until the desk shows it."""

from playwright.sync_api import expect

from tests.journeys.texts import ACTION, CAUSE


def hide(desk, text):
    desk.tool(text, "Hide")
    desk.page.get_by_role("dialog").get_by_label("It names or describes a person").check()
    desk.dialog("Hide")
    expect(desk.card(text)).to_have_attribute("data-state", "hidden")


def group(desk, texts, name):
    desk.select(*texts)
    desk.key("g")
    desk.dialog("Group", name=name)
    expect(desk.page.locator("li.theme").filter(has_text=name)).to_be_visible()


def put_dots_on_paper(desk, text, dots):
    tally = desk.card(text).locator("[data-tally]").first
    expect(tally).not_to_contain_text("on paper")
    desk.card(text).click()
    desk.press("Dots on paper")
    desk.dialog("Save", paper=str(dots))
    expect(tally).to_contain_text(f"{dots} on paper")


def ask_about(desk, texts, prompt):
    """Ask why about several answers at once."""
    expect(desk.page.locator(".outline .live")).to_have_count(0)
    desk.select(*texts)
    desk.choose_prompt(prompt)
    desk.page.locator("#next").click()
    expect(desk.page.locator(".outline .live")).to_have_count(len(texts))
    expect(desk.page.locator("#next[data-key='r']")).to_be_visible()


def ask_which_is_the_weakest(desk):
    expect(desk.page.locator("#check")).to_be_hidden()
    desk.press("Ask which step is the weakest")
    expect(desk.page.locator("#check[data-state='open']")).to_be_visible()


def close_the_question(desk):
    desk.press("Close the question")
    expect(desk.page.locator("#check[data-state='closed']")).to_be_visible()


def mark_cause(desk, text):
    expect(desk.card(text).locator(".cause-mark")).to_have_count(0)
    desk.tool(text, "Cause")
    desk.dialog("Mark as a cause", wording=CAUSE)
    expect(desk.card(text).locator(".cause-mark")).to_be_visible()


def add_action(desk):
    expect(desk.page.get_by_text("No action yet.")).to_be_visible()
    desk.press("Add an action")
    for label, words in ACTION.items():
        desk.page.get_by_label(label, exact=True).fill(words)
    desk.press("Save")
    expect(desk.page.locator("#action-form form")).to_be_hidden()
    expect(desk.page.locator(".actions")).to_contain_text(ACTION["What"])
