"""The desk of a rehearsal, while its page is open."""

import re

from playwright.sync_api import expect

from tests.factories import a_session
from workshops.models import Session


def test_people_pretend_while_the_desk_is_open(at_desk):
    page = at_desk(a_session(opened=False, cap=12))
    page.get_by_role("button", name="Practise").click()
    words = page.get_by_text("This is a rehearsal. Nothing is kept.").filter(visible=True)
    expect(words).to_have_count(1)
    page.set_viewport_size({"width": 360, "height": 740})
    expect(words).to_be_in_viewport()
    expect(page.locator("#people")).to_contain_text("12 waiting. Connected: 12.", timeout=15000)
    page.get_by_role("button", name="Open the session").click()
    page.locator("#next", has_text="Ask why").click()
    expect(page.get_by_text(re.compile("[1-9] answers? so far"))).to_be_visible(timeout=15000)
    page.route("**/rehearsal/end", lambda route: while_its_code_is_gone(page, route))
    page.get_by_role("button", name="End rehearsal").click()
    expect(page.get_by_role("button", name="Practise")).to_be_visible()
    assert (page.errors, Session.objects.count()) == ([], 1)


def while_its_code_is_gone(page, route):
    """Let the desk find out that the rehearsal has ended before it is led to the session."""
    with page.expect_response(lambda it: it.status == 404 and it.url == page.url):
        ended = route.fetch(max_redirects=0)
    route.fulfill(response=ended)
