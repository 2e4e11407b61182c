"""Rooms with sides, in which it is published who wrote how much."""

from tests.factories import a_session, an_answer, fresh, some_seats
from workshops.actions import asking
from workshops.models import Node

USE, WORK, OTHER = "I use services", "I work in services", "I am curious"
SIDES = {"role_groups": [USE, WORK, OTHER], "sides": [1, 2, 0], "side_names": ["Us", "Them"]}


class Room:
    """A room of 6 people who use services and 8 who work in them, with a why in silence."""

    def __init__(self, groups=(USE,) * 6 + (WORK,) * 8, **plan):
        self.session = a_session(**SIDES | plan)
        self.seats = some_seats(self.session, groups)
        self.why = asking.ask(self.session, self.session.question)

    def write(self, count, seats=None, why=None):
        """Write so many answers, 1 of each person in turn, and return them."""
        authors = seats or self.seats
        return [
            an_answer(authors[n % len(authors)], fresh(why or self.why), f"Answer {n}")
            for n in range(count)
        ]

    def reveal(self, why=None):
        asking.reveal(self.session, fresh(why or self.why))

    def blocks(self):
        """Return how many answers each block has."""
        stored = fresh(self.session).voice
        return [answers for answers, _ in stored["blocks"]] if stored else []


def counted():
    return Node.objects.filter(counted=True).count()
