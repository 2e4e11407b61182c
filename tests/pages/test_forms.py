"""A form with an error says so first, and opens at the error."""

import pytest
from playwright.sync_api import expect

from tests.browsers import sign_in
from tests.factories import an_organiser


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_refused_form_has_its_title_and_its_focus_at_the_error(new_page, server, scripts):
    page = new_page(java_script_enabled=scripts)
    page.goto("/")
    page.get_by_label("Session code").fill("K7QX")
    page.get_by_role("button", name="Join").click()
    expect(page).to_have_title("Error: Join a session – Coprod")
    expect(page.get_by_label("Session code")).to_be_focused()
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill("nobody")
    page.get_by_label("Password", exact=True).fill("nothing")
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_title("Error: Sign in – Coprod")
    sign_in(page, an_organiser(), server)
    page.goto("/sessions/new")
    page.get_by_label("Title").fill("Thursday group")
    page.locator("main form .btn.go").click()
    expect(page).to_have_title("Error: New session – Coprod")
    expect(page.get_by_label("Question")).to_be_focused()


def test_letters_of_other_latin_languages_are_loaded_where_they_are_shown(new_page, server):
    page = new_page()
    fonts = []
    page.on("request", lambda asked: "latin-ext" in asked.url and fonts.append(asked.url))
    page.goto("/")
    page.evaluate("document.fonts.ready.then(() => 1)")
    assert fonts == []
    for letter in "ŵŷąęłźčřšžőţğ":
        of_the_font = """async (letter) => {
          await document.fonts.load("40px 'Hyperlegible Next'", letter);
          const pen = document.createElement("canvas").getContext("2d");
          const wide = (after) => {
            pen.font = `40px 'Hyperlegible Next', ${after}`;
            return pen.measureText(letter).width;
          };
          return wide("monospace") === wide("serif");
        }"""
        assert page.evaluate(of_the_font, letter), letter
    assert len(fonts) == 1
