"""A participant of a journey, with a phone in a browser."""

from playwright.sync_api import expect

from tests.browsers import PHONE


class Phone:
    """A participant with a browser. `script=False`: a phone without JavaScript.

    It is used by what is on the page, not by its words, so it may be in any language.
    """

    def __init__(self, new_page, code, script=True, **options):
        self.page = new_page(**PHONE, java_script_enabled=script, **options)
        self.has_script = script
        self.code = code

    def join(self, group=""):
        self.page.goto("/")
        box = self.page.locator("[name='code']")
        box.fill(self.code.lower().replace("-", " "))
        box.press("Enter")
        self.page.wait_for_url("**/s/**")
        if group:
            self.page.locator(f"[name='role_group'][value='{group}']").check()
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

    def choose(self, check, key):
        self.look()
        choice = self.page.locator(f"#check-{check.pk} [value='{key}']")
        choice.click()
        expect(choice).to_have_attribute("aria-pressed", "true")

    def write_again(self, text, new_text):
        """Write an answer again that the facilitator does not show."""
        self.page.reload()  # it hears of this within a minute
        self.page.locator(".card.mine:visible").filter(has_text=text).locator(".state a").click()
        self.page.locator("#text").fill(new_text)
        self.page.locator(".edit-form .btn.go").click()
        expect(self.page.locator(".card.mine:visible").filter(has_text=new_text)).to_be_visible()

    def differ(self, text, view):
        self._of_all(text).locator("a.differ").click()
        self.page.locator("#view-text").fill(view)
        self.page.locator("#differing [data-send]").click()
        expect(self.page.locator("#mine")).to_contain_text(view)

    def answer_about_record(self, choice, rung, view="", missing=""):
        """Answer what is asked when the session closes, from page to page."""
        self.look()
        self.page.locator("a[href$='/record']").first.click()
        self._choose_and_go_on(choice, view)
        self._choose_and_go_on(rung)
        self.page.locator("#text").fill(missing)
        self.page.locator(".btn.go").click()
        expect(self.page.locator(".record a.btn[href$='/summary']")).to_be_visible()

    def say_whether_it_changed(self, choice):
        """Answer about the first action, at the same code as before."""
        self.page.goto(f"/s/{self.code}/change")
        button = self.page.locator(f"[name='choice'][value='{choice}']").first
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

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
        toggle = self._of_all(text).locator(f"> {button}")
        toggle.click()
        expect(toggle).to_have_attribute("aria-pressed", "true")

    def _of_all(self, text):
        """Return somebody's answer, as it is in the list of all answers."""
        words = self.page.locator(".of-all:visible").get_by_text(text, exact=True)
        answer = words.locator("xpath=ancestor::li[1]")
        expect(answer).to_be_attached()
        if not answer.is_visible():  # 12 answers are shown at first
            self.page.locator("#rest").click()
        return answer

    def _choose_and_go_on(self, choice, view=""):
        self.page.locator(f"label[for='choice-{choice}']").click()
        if view:
            self.page.locator("#text").fill(view)
        self.page.locator(".record .btn.go").click()
        expect(self.page.locator(f"#choice-{choice}")).to_have_count(0)
