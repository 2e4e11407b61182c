"""A facilitator of a journey, at a desk."""

import re

from playwright.sync_api import expect

from tests.browsers import LAPTOP, sign_in


class Desk:
    def __init__(self, page):
        self.page = page

    @classmethod
    def of(cls, new_page, server, session):
        """Sit down at a desk of another facilitator, in a browser of its own."""
        page = new_page(**LAPTOP)
        sign_in(page, session.organiser, server)
        page.goto(f"/desk/{session.written_code}")
        page.wait_for_selector("body[data-connection='live']")
        return cls(page)

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def key(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def show(self, digit):
        """Choose what is on the big screen."""
        self.key("p")
        expect(self.page.locator("#chooser[open]")).to_be_visible()
        self.key(str(digit))

    def select(self, *texts):
        for text in texts:
            self.tool(text, "Select")

    def card(self, text):
        words = self.page.get_by_text(text, exact=True)
        # A theme's item holds those of its members: the innermost one is meant.
        return self.page.locator("li[id^='card-']").filter(has=words).last

    def tool(self, text, name):
        """Use a tool of a card, by its key: a neighbour may cover it."""
        self.card(text).hover()
        button = self.card(text).get_by_role("button", name=name, exact=True)
        if not button.count():
            self.card(text).locator("[data-tool='more']").first.press("Enter")
        button.press("Enter")

    def dialog(self, button, **fields):
        """Fill in the open dialog by the names of its fields, and press its button."""
        dialog = self.page.get_by_role("dialog")
        for name, value in fields.items():
            dialog.locator(f"[name='{name}']").fill(value)
        dialog.get_by_role("button", name=button, exact=True).click()
        expect(dialog).to_have_count(0)

    def do_twice(self, step, do):
        """Do something, undo it, and do it again: `step` begins the words of what can be undone."""
        do()
        expect(self.page.locator(".deed-words")).to_contain_text(step)
        self.page.locator("#undo").click()
        expect(self.page.locator(".deed-words")).not_to_contain_text(step)
        do()

    def choose_prompt(self, kind):
        """Choose how the next why is asked."""
        if not self.page.locator("#how-to-ask[open]").count():
            self.page.locator("#how-to-ask summary").click()
        self.page.locator("#prompt-kind").select_option(kind)

    def go_on(self, button, stage):
        """Lead the why to its next stage."""
        self.page.locator(".steps").get_by_role("button", name=button).click()
        expect(self.page.locator(".stages [aria-current]")).to_have_text(stage)

    def ask_why(self, text):
        self.tool(text, "Ask why")
        self.page.wait_for_url(re.compile(r"\?why=\d+"))
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)

    def reveal(self, *expected):
        # The page asks first if it has heard of no answer yet.
        line = self.page.locator("#summing-up")
        expect(line).to_contain_text(re.compile(r"^\d+ answers? so far"))
        self.press("Reveal")
        for text in expected:
            expect(self.card(text)).to_be_visible()

    def unfold(self):
        """Show all answers: at first it is some of them."""
        self.page.locator("#unfold").click()
        expect(self.page.locator("#unfold")).to_have_attribute("aria-expanded", "true")

    def open(self, why):
        """Look at a why, by the tree beside the answers, unless the desk is at it."""
        if self.page.locator(f"#panel-{why.pk}").count():
            return
        self.page.locator(f"#outline-{why.node_id} .twig-words").first.click()
        self.page.wait_for_selector(f"#panel-{why.pk}")
