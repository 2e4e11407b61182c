"""The people of a journey: participants with phones, and facilitators at desks."""

import re

from playwright.sync_api import expect

from tests.browsers import LAPTOP, PHONE, sign_in


class Phone:
    """A participant with a browser. `script=False`: a phone without JavaScript.

    It is used by what is on the page, not by its words, so it may be in any language.
    """

    def __init__(self, new_page, code, script=True, **options):
        self.page = new_page(**PHONE, java_script_enabled=script, **options)
        self.has_script = script
        self.code = code

    def join(self):
        self.page.goto("/")
        box = self.page.locator("[name='code']")
        box.fill(self.code.lower().replace("-", " "))
        box.press("Enter")
        self.page.wait_for_url("**/s/**")
        self.page.locator(".join-session .btn.go").click()
        expect(self.page.locator("#whys")).to_be_attached()

    def answer(self, parent, *texts):
        """Answer the open why under `parent`, which is what the phone shows."""
        if not self._asked(parent).count():
            self.look()
        expect(self._asked(parent).first).to_be_visible()
        for text in texts:
            self.page.locator("#text").fill(text)
            self.page.locator("#composer [data-send]").click()
            sent = self.page.locator("[data-answer]").filter(has_text=text)
            expect(sent.first).to_be_attached()

    def say_how_known(self, text, way):
        own = self.page.locator(".card:visible").filter(has_text=text)
        chip = own.locator(f"[data-known='{way}']")
        chip.click()
        expect(chip).to_have_attribute("aria-pressed", "true")

    def dot(self, text):
        self._press(text, ".end > [data-give]")

    def finish(self):
        self.page.locator("[data-finish]").click()

    def own_in_the_result(self):
        """Return what this phone gave a dot, as the result shows it."""
        self.look()
        ranks = self.page.locator("#result .ranks > li")
        return ranks.filter(has=self.page.locator(".yours:visible"))

    def choose_step(self, text):
        """Say that the step up from an answer is the weakest."""
        self.look()
        lower = self.page.locator("[data-check] .links-of > li").filter(has_text=text)
        choice = lower.locator("xpath=following-sibling::li[1]").get_by_role("button")
        choice.click()
        expect(choice).to_have_attribute("aria-pressed", "true")

    def write(self, text):
        self.page.locator("#text").fill(text)

    def move_words(self):
        """Let what is in the box answer the why that the phone shows, and send it."""
        self.page.locator("[data-move]").click()
        self.page.locator("#composer [data-send]").click()

    def tick(self, text):
        self._press(text, "[data-tick]")

    def go_to(self, parent):
        """Choose the open why under `parent`, where several are open."""
        self.look()
        if self._asked(parent).count():
            return
        link = self.page.locator("#chooser a").filter(has_text=parent).first
        if not link.is_visible():
            self.page.locator("#chooser summary").click()
        link.click()
        expect(self._asked(parent).first).to_be_visible()

    def lose_signal(self):
        self.page.context.set_offline(True)

    def find_signal(self):
        self.page.context.set_offline(False)

    def write_without_signal(self, text):
        """What is typed then stays on the phone, and says so."""
        self.page.locator("#text").fill(text)
        self.page.locator("#composer [data-send]").click()
        kept = self.page.locator("[data-kept]").filter(has_text=text)
        expect(kept.locator("[data-state='waiting']")).to_be_visible()

    def look(self):
        if not self.has_script:
            self.page.goto(f"/s/{self.code}")

    def _asked(self, parent):
        return self.page.locator(".why:visible").filter(has_text=parent)

    def _press(self, text, button):
        """Press a toggle of somebody's answer, as it is in the list of all answers."""
        self.look()
        words = self.page.locator(".of-all:visible").get_by_text(text, exact=True)
        toggle = words.locator("xpath=ancestor::li[1]").locator(f"> {button}")
        expect(toggle).to_be_attached()
        if not toggle.is_visible():  # 12 answers are shown at first
            self.page.locator("#rest").click()
        toggle.click()
        expect(toggle).to_have_attribute("aria-pressed", "true")


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
        """Use a tool of a card."""
        self.card(text).hover()
        button = self.card(text).get_by_role("button", name=name, exact=True)
        if not button.count():
            self.card(text).get_by_text("More", exact=True).click()
        button.click()

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

    def open(self, why):
        """Look at a why, by the tree beside the answers, unless the desk is at it."""
        if self.page.locator(f"#panel-{why.pk}").count():
            return
        self.page.locator(f"#outline-{why.node_id} .twig-words").first.click()
        self.page.wait_for_selector(f"#panel-{why.pk}")
