"""Away and back again, as browsers do it: a page is loaded again, or restored unchanged."""

from playwright.sync_api import expect

from tests.factories import a_room, an_answer
from workshops.models import Answer

# The event for a page that a browser restores from its cache. Playwright's browsers have none.
BROUGHT_BACK = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def away_and_back(page):
    page.get_by_role("link", name="The whole tree").click()
    page.wait_for_url("**/tree")
    page.go_back()


def test_a_draft_is_there_after_going_back(phone, box, open_box):
    page = phone(a_room(answers=1, revealed=True).session)
    open_box(page).fill("Half a thou")
    away_and_back(page)
    expect(box(page)).to_have_value("Half a thou")


def test_an_unsent_answer_is_still_sent_after_going_back(phone, write, answers_of):
    page = phone(a_room(answers=1, revealed=True).session)
    page.context.route(answers_of, lambda route: route.abort())
    write(page, "Sent in a tunnel")
    expect(page.locator("[data-kept]")).to_be_attached()
    away_and_back(page)
    expect(page.locator("[data-kept]")).to_contain_text("Sent in a tunnel")
    page.context.unroute(answers_of)
    expect(page.locator("[data-kept]")).to_have_count(0, timeout=20_000)
    assert Answer.objects.filter(text="Sent in a tunnel").count() == 1


def test_a_page_that_was_kept_as_it_was_is_brought_up_to_date(phone):
    room = a_room(answers=1, revealed=True)
    page = phone(room.session)
    heard = {"anything": True}

    def go_deaf(socket):
        server = socket.connect_to_server()
        server.on_message(lambda text: socket.send(text) if heard["anything"] else None)

    page.route_web_socket("**/live*", go_deaf)
    page.reload()
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    heard["anything"] = False
    an_answer(room.seats[0], room.why, "Said meanwhile")
    page.evaluate(BROUGHT_BACK)
    expect(page.get_by_text("Said meanwhile", exact=True)).to_be_visible(timeout=15_000)
