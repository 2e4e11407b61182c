"""A whole workshop: desk, second desk, screen, good and bad phones, three branches, causes."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PROJECTOR
from tests.factories import an_organiser
from tests.journeys.agreement import everyone_sees_the_same
from tests.journeys.crowd import Crowd
from tests.journeys.people import Desk, Phone
from tests.server import Server, database_of_tests
from workshops.models import Session

pytestmark = pytest.mark.slow

QUESTION = "Why is co-production still so rare?"
PASSWORD = "a long enough pass-phrase"

SIDE = "One side decides"
BEFORE = "They decide before we meet"
HABIT = "Doing things for people is the habit"
UNSURE = "Nobody is sure what the word means"
MORNING = "Mae’r cyfarfodydd i gyd yn y bore"
NAMED = "Mrs Jones said it would not work"
THEME = "Decided before we meet"
BRANCHES = (THEME, HABIT, UNSURE)
PROMPTS = ("keeps", "why", "makes")
QUICKER = "It is quicker to do it ourselves"
OWN_VERSION = "Every team has its own version"
WITHOUT_SIGNAL = "Papers come the night before"
CAUSE = "Teams are praised for speed, and nobody asks whether people took part"
ACTION = {"What": "Let people who use it rate each service", "Who": "Amina"}


@pytest.fixture(scope="session")
def running_server(django_db_setup, django_db_blocker, collected_files):
    offered = collected_files | {"COPROD_LANGUAGES": "en,cy"}
    with Server(database_of_tests(), environment=offered) as server:
        yield server


@pytest.fixture
def organiser(transactional_db):
    user = an_organiser("mona")
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def patience():
    """Be patient: 9 browser pages and 12 programs share the machine."""
    expect.set_options(20_000)
    yield
    expect.set_options(5_000)


class Room:
    """Everybody who takes part, each with a device."""

    def __init__(self, new_page, server, desk, session, crowd):
        code = session.written_code
        self.session, self.crowd, self.desk = session, crowd, desk
        self.screen = new_page(**PROJECTOR)
        self.screen.goto(f"/s/{code}/screen")
        self.steady, self.shaky, self.mover, self.late = (Phone(new_page, code) for _ in range(4))
        self.plain = Phone(new_page, code, script=False)
        self.welsh = Phone(new_page, code, locale="cy")
        self.second = None

    def sit_down_at_a_second_desk(self, new_page, server):
        """Once the first conducts; else whichever is first would."""
        expect(self.desk.page.get_by_text("Follows you")).to_be_visible()
        self.second = Desk.of(new_page, server, self.session)

    def is_told_by(self, document):
        """Assert that a file has what the tree alone does not tell."""
        nodes = {node["text"]: node for node in document["nodes"]}
        whys = {why["node"]: why for why in document["whys"]}
        first, *others = (whys[nodes[text]["id"]] for text in (QUESTION, *BRANCHES))
        habit = nodes[HABIT]
        assert (first["voters"], first["dots_given"]) == (16, 16)
        assert (habit["tally"], habit["paper_dots"]) == (7, 1)
        assert (habit["recognised"], habit["known_by"]) == (3, "seen")
        assert [why["prompt_kind"] for why in others] == list(PROMPTS)
        (cause,) = document["causes"]
        assert (cause["wording"], cause["node"]) == (CAUSE, nodes[QUICKER]["id"])
        assert [action["what"] for action in cause["actions"]] == [ACTION["What"]]

    @property
    def phones(self):
        return (self.steady, self.shaky, self.mover, self.late, self.plain, self.welsh)

    def why(self, text):
        return self.session.whys.select_related("node").get(node__text=text)


def test_a_conducted_workshop(new_page, server, organiser, patience):
    desk = begin(new_page)
    session = Session.objects.get()
    with Crowd(server, session.written_code, 12) as crowd:
        room = Room(new_page, server, desk, session, crowd)
        arrive(room)
        write_in_silence(room)
        room.sit_down_at_a_second_desk(new_page, server)
        read(room)
        vote_until_there_is_a_tie(room)
        ask_about_three(room)
        agree_on_a_cause(room)
        everyone_sees_the_same(server, room)


def begin(new_page):
    """Sign in, make a session with the form, open it."""
    page = new_page(**LAPTOP)
    page.goto("/sessions")
    page.get_by_label("Username").fill("mona")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="New session").click()
    page.get_by_label("Question").fill(QUESTION)
    page.get_by_label("Title").fill("Thursday group, Elm Road")
    page.get_by_role("radio", name="Five whys in 45 minutes").check()
    page.get_by_role("button", name="Create session").click()
    page.get_by_role("button", name="Open the session").click()
    expect(page.locator("#head[data-phase='open']")).to_be_attached()
    page.wait_for_selector("body[data-connection='live']")
    return Desk(page)


def arrive(room):
    expect(room.screen.locator(".lobby .qr")).to_be_visible()
    for phone in room.phones:
        if phone is not room.late:
            phone.join()
    expect(room.screen.locator("#people b")).to_have_text("17")
    expect(room.desk.page.locator("#people b").first).to_have_text("17")


def write_in_silence(room):
    """Nobody sees the others' answers, and the screen only counts them."""
    room.desk.press("Ask why")
    expect(room.desk.page.get_by_role("button", name="Reveal")).to_be_visible()
    room.steady.answer(QUESTION, SIDE, HABIT)
    room.steady.say_how_known(HABIT, "seen")
    room.shaky.answer(QUESTION, UNSURE, BEFORE)
    room.plain.answer(QUESTION, NAMED)
    room.welsh.answer(QUESTION, MORNING)
    room.crowd.answer(room.why(QUESTION), *(f"It was always so, says {n}" for n in range(12)))
    expect(room.screen.locator("#now")).to_contain_text("18")
    for page in (room.screen, room.shaky.page, room.desk.page):
        assert SIDE not in page.content()


def read(room):
    """Tick, hide and group, and undo what the desk did."""
    room.desk.reveal(SIDE, BEFORE, NAMED)
    for phone in (room.shaky, room.plain, room.welsh):
        phone.tick(HABIT)
    desk, screen = room.desk, room.screen
    desk.do_twice("Hidden", lambda: hide(desk, NAMED))
    expect(screen.get_by_text(NAMED)).to_have_count(0)
    expect(room.steady.page.get_by_text(NAMED)).to_have_count(0)
    desk.do_twice("Grouped", lambda: group(desk, (SIDE, BEFORE), THEME))
    expect(screen.get_by_text(THEME)).to_be_visible()


def vote_until_there_is_a_tie(room):
    """7 for the theme, 7 and 1 on paper for the habit: no number is shown until voting is over."""
    desk, screen, why = room.desk, room.screen, room.why(QUESTION)
    desk.go_on("Open voting", "Voting")
    nodes = {node.text: node.pk for node in why.node.children.filter(state="here")}
    room.crowd.each(lambda person, n: person.vote(nodes[THEME if n % 2 else HABIT]))
    for phone, text in ((room.steady, THEME), (room.shaky, THEME), (room.plain, HABIT)):
        phone.dot(text)
    room.welsh.dot(UNSURE)
    expect(desk.card(THEME).locator("[data-tally]").first).to_contain_text("8")
    assert set(screen.locator("[data-tally]").all_inner_texts()) == {""}
    desk.do_twice("Dots on paper", lambda: put_dots_on_paper(desk, HABIT, 1))
    desk.do_twice("Settled", lambda: desk.go_on("Settle", "Result"))
    tied = screen.locator(".rank.tied")
    expect(tied).to_contain_text("8")
    for text in (THEME, HABIT):
        expect(tied).to_contain_text(text)
    for phone, text in ((room.steady, THEME), (room.plain, HABIT), (room.welsh, UNSURE)):
        phone.look()
        own = phone.page.locator("#result .ranks > li").filter(
            has=phone.page.locator(".yours:visible")
        )
        expect(own).to_contain_text(text)
    expect(desk.card(HABIT)).to_contain_text("3 people recognise this")


def ask_about_three(room):
    """Each with another prompt; phones spread over them, 1 loses its signal, 1 comes late."""
    desk, first = room.desk, room.why(QUESTION)
    for text, prompt in zip(BRANCHES, PROMPTS, strict=True):
        desk.open(first)
        desk.choose_prompt(prompt)
        desk.ask_why(text)
    expect(room.steady.page.locator(".why:visible").first).to_contain_text(
        "What makes this happen?"
    )
    expect(room.welsh.page.locator(".why:visible").first).to_contain_text("gwneud i hyn ddigwydd?")
    conduct(room)
    room.late.join()
    room.late.answer(UNSURE, OWN_VERSION)
    room.shaky.go_to(THEME)
    room.shaky.lose_signal()
    room.shaky.write_without_signal(WITHOUT_SIGNAL)
    room.plain.look()
    room.plain.go_to(HABIT)
    room.plain.answer(HABIT, QUICKER)
    room.shaky.find_signal()


def conduct(room):
    """The desk chooses what is on the screen, until the second desk takes over, and back."""
    desk, second, screen = room.desk, room.second, room.screen
    second.open(room.why(THEME))
    desk.key("p", "3")
    expect(screen.locator(".side")).to_have_count(3)
    second.press("Take over")
    expect(desk.page.get_by_text("Another facilitator chooses this.")).to_be_visible()
    second.key(".")
    expect(screen.locator("body")).to_have_attribute("data-mode", "blank")
    desk.press("Take over")
    expect(second.page.get_by_text("Another facilitator chooses this.")).to_be_visible()
    desk.key("p", "1")
    expect(screen.locator("body")).not_to_have_attribute("data-mode", "blank")


def agree_on_a_cause(room):
    """It is on the screen while it is written, and so is what will be done."""
    desk, screen = room.desk, room.screen
    desk.open(room.why(HABIT))
    desk.reveal(QUICKER)
    desk.do_twice("Marked as a cause", lambda: mark_cause(desk, QUICKER))
    desk.key("0")
    expect(screen.get_by_text(CAUSE)).to_be_visible()
    expect(screen.get_by_text("1 cause has no action yet.")).to_be_visible()
    desk.do_twice("Action added", lambda: add_action(desk))
    expect(screen.locator("[data-cause-row]")).to_contain_text(ACTION["What"])
    expect(screen.get_by_text("1 cause has no action yet.")).to_have_count(0)
    desk.open(room.why(THEME))
    desk.reveal(WITHOUT_SIGNAL)
    desk.open(room.why(UNSURE))
    desk.reveal(OWN_VERSION)


def hide(desk, text):
    desk.tool(text, "Hide")
    desk.page.get_by_role("dialog").get_by_label("It names or describes a person").check()
    desk.dialog("Hide")
    expect(desk.card(text)).to_have_attribute("data-state", "hidden")


def group(desk, texts, name):
    for text in texts:
        desk.tool(text, "Select")
    desk.key("g")
    desk.dialog("Group", name=name)
    expect(desk.page.locator("li.theme").filter(has_text=name)).to_be_visible()


def put_dots_on_paper(desk, text, dots):
    expect(desk.card(text).locator("[data-tally]").first).not_to_contain_text("on paper")
    desk.card(text).click()
    desk.press("Dots on paper")
    desk.dialog("Save", paper=str(dots))
    expect(desk.card(text).locator("[data-tally]").first).to_contain_text(f"{dots} on paper")


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
