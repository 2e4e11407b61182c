"""Two facilitators in the same moment: as if one had come after the other. And a dead laptop."""

from concurrent.futures import ThreadPoolExecutor
from itertools import combinations_with_replacement
from threading import Barrier

import pytest
from django.db import connection
from playwright.sync_api import expect

from tests.browsers import LAPTOP, sign_in
from tests.factories import a_room, fresh
from workshops.actions import asking, causes, grouping, hiding, undoing
from workshops.rules import Refused

pytestmark = pytest.mark.django_db(transaction=True)


class Hall:
    """The same room each time: four answers, of which the first two make a theme."""

    def __init__(self):
        self.room = a_room(answers=4, people=2, revealed=True, mode="full")
        self.session, self.why = self.room.session, self.room.why
        self.theme = grouping.group(self.session, self.ids(0, 1), "Alike")
        self.entry = self.session.undo_entries.latest("revision")

    def ids(self, *places):
        return [self.room.answers[place].pk for place in places]

    def answer(self, place):
        return fresh(self.room.answers[place])

    def does(self, name):
        """Do an action; return the refusal, or nothing."""
        try:
            ACTIONS[name](self)
        except Refused as refused:
            return refused.reason
        return ""

    def as_it_is(self):
        """All that the desk shows, without ids and places that are drawn by lot."""
        of_node = ("kind", "text", "state", "reason", "tally", "theme__text", "parent__text")
        return {
            "nodes": sorted(map(str, self.session.nodes.values_list(*of_node))),
            "whys": sorted(
                self.session.whys.values_list("node__text", "stage", "position", "answers")
            ),
            "causes": sorted(self.session.causes.values_list("node__text", "wording")),
            "undo": sorted(self.session.undo_entries.values_list("kind", "undone")),
        }


ACTIONS = {
    "voting": lambda hall: asking.open_voting(hall.session, hall.why),
    "settle": lambda hall: asking.settle(hall.session, hall.why),
    "group": lambda hall: grouping.group(hall.session, hall.ids(2, 3), "Together"),
    "put in": lambda hall: grouping.add_members(hall.session, hall.theme, hall.ids(2)),
    "ungroup": lambda hall: grouping.ungroup(hall.session, hall.theme),
    "undo": lambda hall: undoing.undo(hall.session, hall.entry),
    "hide": lambda hall: hiding.hide(hall.session, hall.answer(2), "It names somebody"),
    "cause": lambda hall: causes.mark_cause(hall.session, hall.answer(2), "A cause"),
    "ask": lambda hall: asking.ask(hall.session, hall.theme),
}


PAIRS = list(combinations_with_replacement(ACTIONS, 2))
TELLING = [
    ("put in", "undo"),
    ("undo", "undo"),
    ("group", "group"),
    ("voting", "settle"),
    ("hide", "cause"),
    ("ungroup", "ask"),
]


def one_after_the_other(first, second):
    """Return each response, and the final state."""
    hall = Hall()
    said = {0: hall.does(first), 1: hall.does(second)}
    return said, hall.as_it_is()


def both_at_once(*names):
    hall, ready = Hall(), Barrier(2)

    def do(name):
        try:
            ready.wait()
            return hall.does(name)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as desks:
        said = dict(enumerate(desks.map(do, names)))
    return said, hall.as_it_is()


def assert_is_as_one_after_the_other(first, second):
    said, ends = one_after_the_other(second, first)
    orders = [one_after_the_other(first, second), ({0: said[1], 1: said[0]}, ends)]
    assert both_at_once(first, second) in orders


@pytest.mark.parametrize(("first", "second"), TELLING)
def test_two_desks_at_once_end_as_if_one_had_come_after_the_other(first, second):
    assert_is_as_one_after_the_other(first, second)


@pytest.mark.long
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_any_two_actions_at_once_end_as_if_one_had_come_after_the_other(first, second):
    for _ in range(5):
        assert_is_as_one_after_the_other(first, second)


@pytest.mark.quick
def test_another_device_continues_where_a_laptop_failed_and_the_old_one_learns_of_it(
    new_page, server
):
    room = a_room(answers=3, revealed=True, mode="full")

    def sit():
        page = new_page(**LAPTOP)
        sign_in(page, room.session.organiser, server)
        page.goto(f"/desk/{room.session.written_code}")
        expect(page.locator("body[data-connection='live']")).to_be_attached()
        return page

    old = sit()
    old.context.set_offline(True)
    new = sit()
    expect(new.locator(".panel[data-stage='reading']")).to_be_attached()
    new.get_by_role("button", name="Settle").click()
    expect(new.locator(".panel[data-stage='settled']")).to_be_attached()
    expect(old.locator(".panel[data-stage='reading']")).to_be_attached()
    old.context.set_offline(False)
    expect(old.locator(".panel[data-stage='settled']")).to_be_attached(timeout=20_000)
