"""What the big screen shows before, between and beside trees: nothing refused, blank or cut."""

import pytest
from playwright.sync_api import expect

from tests.browsers import wait_for
from tests.factories import a_room, a_session, an_answer
from workshops.actions import asking, closing, joining, sessions

WAKEFUL = """
window.asked = 0;
window.locks = [];
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  window.asked += 1;
  const lock = { released: false, async release() { this.released = true; } };
  window.locks.push(lock);
  return lock;
} } });"""
AWAKE = "() => window.locks.length > 0 && !window.locks[window.locks.length - 1].released"


@pytest.fixture
def wakeful(new_page):
    """A screen whose browser keeps account of its wake locks."""

    def show(session):
        page = new_page()
        page.add_init_script(WAKEFUL)
        page.goto(f"/s/{session.written_code}/screen")
        page.wait_for_selector("body[data-connection='live']")
        return page

    return show


def test_a_qr_code_is_shown_only_while_it_lets_people_in(on_the_wall):
    session = a_session(opened=False)
    page = on_the_wall(session)
    expect(page.locator(".lobby .qr")).to_be_visible()
    expect(page.get_by_text("We will start soon")).to_be_visible()
    sessions.start(session)
    expect(page.get_by_text("We will start soon")).to_be_hidden()
    expect(page.locator(".lobby .qr")).to_be_visible()
    joining.lock(session)
    expect(page.locator(".lobby .qr")).to_be_hidden()
    expect(page.get_by_text("New people cannot join at the moment.")).to_be_visible()


def test_the_screen_stays_awake_until_the_session_is_over(wakeful):
    session = a_session(opened=False)
    page = wakeful(session)
    sessions.start(session)
    wait_for(page, AWAKE)
    # Out of sight the browser takes it away; seen again, it is asked for again.
    page.evaluate("window.locks[0].released = true")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wait_for(page, AWAKE)
    assert page.evaluate("window.asked") == 2
    closing.begin_closing(session)
    wait_for(page, f"() => !({AWAKE})()")


def test_a_quick_why_without_an_answer_is_asked_as_large_as_a_silent_one(on_the_wall):
    room = a_room(mode="quick")
    page = on_the_wall(room.session)
    expect(page.locator(".writing .why")).to_have_text(room.session.question.text)
    expect(page.locator(".hint")).to_contain_text("Everyone sees each answer")
    first = an_answer(room.seats[0], room.why, "They plan without us")
    expect(page.locator(f"#node-{first.pk} .words")).to_be_visible()
    asking.ask(room.session, first)
    expect(page.locator(".writing .why mark")).to_have_text("They plan without us")


COVERED = """() => {
  const [question, people, strata] = [".question", ".people", ".lobby .strata"]
    .map((place) => document.querySelector(place).getBoundingClientRect());
  const joining = document.querySelector(".lobby .joining").getBoundingClientRect();
  return [question.bottom > people.top, people.bottom > strata.top, question.right > joining.left,
          joining.bottom > strata.top, question.top < 0];
}"""


def test_a_question_of_any_length_leaves_room_for_the_count(on_the_wall):
    for letters in (60, 110, 197, 300):
        words = ("Why do people go home without knowing who will come " * 8)[: letters - 1] + "?"
        page = on_the_wall(a_session(question=words))
        for width, height in ((1920, 1080), (1366, 768), (1280, 720), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            assert not any(page.evaluate(COVERED)), (letters, width)


UNDER = """() => {
  const corner = document.querySelector(".corner").getBoundingClientRect();
  return [...document.querySelectorAll("[data-role] > .node .words, #now p, #now .clock, h1, h2")]
    .map((place) => [place.textContent, place.getBoundingClientRect()])
    .filter(([, box]) => box.width > 2 && box.height > 2)
    .filter(([, box]) => box.right > corner.left && box.bottom > corner.top)
    .map(([words]) => words);
}"""


@pytest.mark.parametrize("width", [1920, 1024])
def test_the_qr_code_on_demand_covers_nobodys_words_and_stays_whole(on_the_wall, width):
    room = a_room(answers=24, revealed=True)
    asking.set_timer(room.session, room.why, 90)
    page = on_the_wall(room.session, viewport={"width": width, "height": 600})
    page.keyboard.press("q")
    expect(page.locator(".corner .qr")).to_be_in_viewport(ratio=1)
    wait_for(page, f"() => ({UNDER})().length === 0")
    page.keyboard.press("q")
    expect(page.locator(".corner")).to_be_hidden()
