"""A room of rooms.py, held in the program: the same events, by the same people."""

from tests.actions.steps import undo
from tests.factories import a_seat, a_session, fresh
from workshops.actions import answering, asking, checks, closing, grouping
from workshops.models import Choice, Mark

from . import looks
from .rooms import Choice as Chosen
from .rooms import Tick

MOMENTS = "reveal", "settle", "compare", "close"
KEYS = "yes", "not_yet", "beyond"  # what people can choose


class Replay:
    """Its session is what the program made of the room; every room has the same words."""

    def __init__(self, room):
        self.room = room
        groups = [*room.sides]
        self.session = a_session(
            role_groups=groups, sides=[*room.sides.values()], side_names=["One", "Other"]
        )
        self.seats, self.whys, self.answers, self.themes = [], {}, {}, {}
        self.desks = []  # what a desk receives, whenever something may have been published
        for kind, *about in room.events:
            getattr(self, "_" + kind.replace(" ", "_"))(*about)
            if kind in MOMENTS:
                self.desks.append(looks.desk(self.session))

    def voice(self):
        """Return what is published, with each node by its words."""
        voice = fresh(self.session).voice or {}
        words = {node.pk: f"Answer {n}" for n, node in self.answers.items()}
        words |= {node.pk: f"Theme {of.why} {of.theme}" for of, node in self.themes.items()}
        batches = [
            sorted([words[node], *rest] for node, *rest in batch["placed"])
            for batch in voice.get("batches", [])
        ]
        return [voice.get(name) for name in ("parts", "people", "blocks")], batches

    def _join(self):
        self.seats.append(a_seat(self.session, self.room.groups[len(self.seats)] or ""))

    def _write(self, answer):
        of = self.room.answers[answer]
        if of.why not in self.whys:
            self.whys[of.why] = asking.ask(self.session, self._node_of(of.why))
        why, op_id = fresh(self.whys[of.why]), f"answer-{answer:04}"
        sent = answering.submit(self.seats[of.seat], why, f"Answer {answer}", op_id)
        self.answers[answer] = sent[0]

    def _node_of(self, why):
        """Return what a why is about: the question, or an answer to it that stays in no theme."""
        if not why:
            return self.session.question
        in_themes = {tick.answer for members in self.room.in_theme.values() for tick in members}
        in_none = [answer for answer in self.room.standing(0) if answer not in in_themes]
        return self.answers[in_none[why]]

    def _withdraw(self, answer):
        seat = self.seats[self.room.answers[answer].seat]
        answering.withdraw(seat, fresh(self.answers[answer]))

    def _reveal(self, why):
        asking.reveal(self.session, fresh(self.whys[why]))

    def _hide_again(self, why):
        undo(self)

    def _settle(self, why):
        for whole, members in self.room.in_theme.items():
            if whole.why == why:
                ids = [self.answers[tick.answer].pk for tick in members]
                name = f"Theme {why} {whole.theme}"
                self.themes[whole] = grouping.group(self.session, ids, name)
        of_why = [each for each in self.room.said if isinstance(each, Tick) and each.why == why]
        Mark.objects.bulk_create(
            Mark(author_tag=tag, node=self.themes.get(tick) or self.answers[tick.answer])
            for tick in of_why
            for tag in self._tags(tick)
        )
        asking.settle(self.session, fresh(self.whys[why]))

    def _end(self, check):
        asked = checks.open_check(self.session, "act", self.answers[self.room.standing(0)[0]])
        of_check = [each for each in self.room.said if isinstance(each, Chosen)]
        Choice.objects.bulk_create(
            Choice(author_tag=tag, of_check=asked, choice=KEYS[each.choice])
            for each in of_check
            for tag in self._tags(each)
        )
        checks.close_check(self.session, asked)

    def _compare(self):
        closing.begin_closing(self.session)
        closing.reopen(self.session)

    def _close(self):
        closing.close(self.session)

    def _tags(self, thing):
        seats = [self.seats[seat] for seat in self.room.said[thing]]
        return self.session.author_tags(seats).values()
