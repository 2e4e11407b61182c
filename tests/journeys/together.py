"""Who takes part in the session that is held together, and what they say."""

from tests.browsers import LAPTOP, PROJECTOR, sign_in
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

TENANTS, OFFICERS, WARDENS = "Tenants", "Housing officers", "Night wardens"
GROUPS = {TENANTS: (7, 1), OFFICERS: (7, 2), WARDENS: (3, 2)}  # people, and the side they are on
PHONES = (TENANTS, TENANTS, TENANTS, OFFICERS, OFFICERS, WARDENS)
PROGRAMS = (*[TENANTS] * 4, *[OFFICERS] * 5, *[WARDENS] * 2)

QUESTION = "Why do repairs take so long?"
EARLY = (
    "Nobody knows whose job it is",
    "The list is on paper",
    "We ring and nobody calls back",
    "Parts come from far away",
    "Mae’r ffurflen yn Saesneg yn unig",
    "At night nobody has the keys",
)
LISTED = EARLY[1]
HELD = "The office closes at four"
REFUSED = "The man with the red beard has the list"
REWRITTEN = "One person alone has the list"
NAMED = "Gwen said it would take a year"
VIEW = "It is on a screen in our block"
DISSENT = "Nobody asked why the list is kept"
MISSING = "People who work at night"
UPDATE = "The list is on the web since May"


class Together:
    """A desk and a big screen, and 6 phones in browsers: one is in Welsh, one without scripts."""

    def __init__(self, new_page, server, organiser):
        self.new_page = new_page
        self.heard = []  # by the desk and the big screen
        page = self._listening(**LAPTOP)
        sign_in(page, organiser, server)
        self.desk = Desk(page)

    def open_devices(self, session):
        self.session, code = session, session.written_code
        self.screen = self._listening(**PROJECTOR)
        self.screen.goto(f"/s/{code}/screen")
        steady, author, viewer = (Phone(self.new_page, code) for _ in range(3))
        self.plain = Phone(self.new_page, code, script=False)
        self.welsh = Phone(self.new_page, code, locale="cy")
        self.steady, self.author, self.viewer = steady, author, viewer
        warden = Phone(self.new_page, code)
        self.phones = (steady, author, viewer, self.plain, self.welsh, warden)

    def everywhere(self):
        """Return what is on each device now."""
        pages = (self.desk.page, self.screen, *(phone.page for phone in self.phones))
        return [page.content() for page in pages]

    def _hear(self, frame):
        self.heard.append(frame)

    def _listening(self, **options):
        page = self.new_page(**options)
        page.on("websocket", lambda line: line.on("framereceived", self._hear))
        return page
