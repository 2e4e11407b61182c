"""What a facilitator does with held answers and while the session closes. Each step waits."""

from playwright.sync_api import expect


class Checking:
    """The page on which answers are read before the room can see them."""

    def __init__(self, desk):
        self.page = desk.page.context.new_page()
        self.page.goto(desk.page.url.partition("?")[0] + "/held")

    def release(self, text):
        self._held(text).get_by_role("button", name="Show it").click()
        expect(self._held(text)).to_have_count(0)

    def refuse(self, text, reason):
        card = self._held(text)
        card.locator("summary", has_text="Do not show").click()
        card.get_by_role("button", name=reason).click()
        expect(self.page.locator("#refused > li").filter(has_text=text)).to_be_visible()

    def _held(self, text):
        return self.page.locator("#to-check > li").filter(has_text=text)


def check_answers_first(desk):
    desk.page.locator("#more-doors > summary").click()
    desk.press("Check answers first")
    expect(desk.page.locator("#stop-checking")).to_be_visible()


def take_out_a_name(desk, text, word):
    """Return what is left of the answer."""
    desk.tool(text, "Take out a name")
    desk.page.locator("dialog[open] .word").filter(has_text=word).click()
    desk.dialog("Take out")
    left = text.replace(word, "[…]")
    expect(desk.card(left)).to_be_visible()
    return left


def start_closing(desk):
    desk.press("End session")
    desk.press("Start closing")
    expect(desk.page.locator("#closing-present")).to_be_visible()


def next_step(desk, title):
    desk.page.locator("#next").click()
    expect(desk.page.locator("#closing-present")).to_have_text(title)


def ask_about_cause(desk, question):
    desk.page.locator(".cause").first.get_by_role("button", name=question).click()
    expect(desk.page.locator("#close-check")).to_be_visible()


def close_the_question(desk, chosen):
    """Close it as soon as so many people have chosen."""
    expect(desk.page.locator("[data-chosen]")).to_contain_text(f"{chosen} of")
    desk.press("Close the question")
    expect(desk.page.locator("#close-check")).to_have_count(0)


def close_for_good(desk, by="#next"):
    """Close it at the last step, or from any step `by` another button."""
    desk.page.locator(by).click()
    dialog = desk.page.get_by_role("dialog")
    dialog.locator("summary").click()
    dialog.get_by_role("button", name="Yes, close for good").click()
    expect(desk.page.locator("#head[data-phase='closed']")).to_be_attached()
