"""Everybody who takes part in the conducted workshop, each with a device."""

from tests.browsers import PROJECTOR
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


class Room:
    def __init__(self, new_page, server, desk, session, crowd):
        code = session.written_code
        self.session, self.crowd, self.desk = session, crowd, desk
        self.screen = new_page(**PROJECTOR)
        self.screen.goto(f"/s/{code}/screen")
        self.steady, self.shaky, self.late = (Phone(new_page, code) for _ in range(3))
        self.plain = Phone(new_page, code, script=False)
        self.welsh = Phone(new_page, code, locale="cy")
        self.second = Desk.of(new_page, server, session)

    @property
    def phones(self):
        return (self.steady, self.shaky, self.plain, self.welsh, self.late)

    def why(self, text):
        return self.session.whys.select_related("node").get(node__text=text)
