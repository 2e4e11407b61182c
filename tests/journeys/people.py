"""The people of a journey: a participant with a phone, a facilitator at the desk."""

import re

from playwright.sync_api import expect

from tests.browsers import PHONE


class Phone:
    """A participant with a browser. `script=False`: a phone without JavaScript."""

    def __init__(self, new_page, code, script=True):
        self.page = new_page(**PHONE, java_script_enabled=script)
        self.page.java_script_enabled = script
        self.code = code

    def join(self):
        self.page.goto("/")
        self.page.get_by_role("textbox", name="Session code").fill(
            self.code.lower().replace("-", " ")
        )
        self.page.get_by_role("button", name="Join").click()
        self.page.wait_for_url("**/s/**")
        self.page.get_by_role("button", name="Join").click()

    def answer(self, parent, *texts):
        """Answer the open why under `parent`, which must be what the phone shows by itself."""
        self.look()
        expect(self.page.locator(".why:visible").first).to_contain_text(parent)
        for text in texts:
            box = self.page.get_by_role("textbox", name="your answer")
            box.fill(text)
            self.page.get_by_role("button", name="Send", exact=True).click()
            expect(self.page.get_by_role("listitem").filter(has_text=text).first).to_be_visible()

    def dot(self, text):
        self.look()
        self.page.get_by_role("button", name=f"Your dot on: {text}").click()

    def look(self):
        if not self.page.java_script_enabled:
            self.page.goto(f"/s/{self.code}")


class Desk:
    def __init__(self, page):
        self.page = page

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def card(self, text):
        words = self.page.get_by_text(text, exact=True)
        # A theme's item holds those of its members: the innermost one is meant.
        return self.page.locator("li[id^='card-']").filter(has=words).last

    def ask_why(self, text):
        self.card(text).hover()
        self.card(text).get_by_role("button", name="Ask why").click()
        self.page.wait_for_url(re.compile(r"\?why=\d+"))
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)

    def reveal(self, *expected):
        # The page asks first if it has heard of no answer yet.
        expect(self.page.get_by_text(re.compile(r"^\d+ answers? so far"))).to_be_visible()
        self.press("Reveal")
        for text in expected:
            expect(self.card(text)).to_be_visible()

    def open(self, query):
        self.page.goto(self.page.url.split("?")[0] + query)
