"""A room that goes through a session, stage after stage, with many answers under its first why."""

from tests.factories import an_answer, fresh
from tests.look.rooms import a_dug_room, vote
from workshops.actions import asking, causes, checks, closing, grouping, marks, screen
from workshops.models import Check

CAUSES = (
    "Funders plan 1 year at a time, and trust takes longer than that",
    "Nobody is responsible for telling people what came of their ideas",
    "We are paid for what is easy to count",
)
ACTIONS = (
    {
        "what": "Ask the council for 1 pot for 3 years, with the group in the room",
        "who": "Service manager and 2 carers",
        "by_when": "Before the March budget",
        "how_known": "The offer letter names 3 years",
        "commitment": "system",
    },
    {"what": "Write to everyone within 2 weeks: what we heard, and what we will do"},
)


class Staged:
    """A room with `answers` answers to its question, and a desk that conducts."""

    def __init__(self, answers):
        self.room = a_dug_room(1, answers=answers, revealed=False)
        self.session = self.room.session
        self.desk = None  # the digest of the desk's browser

    def writing(self):
        """People have written and nobody sees it yet."""

    def reading(self):
        asking.reveal(self.session, self.room.why)
        members = [answer.pk for answer in self.room.answers[3:8]]
        grouping.group(self.session, members, "It is decided before we are asked")
        for seat in self.room.seats[:9]:
            for answer in self.room.answers[10:13]:
                if self.session.author_tag(seat) != bytes(fresh(answer).author_tag):
                    marks.recognise(seat, answer)

    def voting(self):
        self.room.why = fresh(self.room.why)
        vote(self.room)

    def result(self):
        asking.settle(self.session, self.room.why)

    def side_by_side(self):
        ranked = self.room.why.node.children.filter(tally__gt=0).order_by("-tally", "pk")
        self.branches = asking.ask_several(self.session, ranked[:3], desk=self.desk)
        for why, count in zip(self.branches, (9, 14, 4), strict=True):
            self.said = [
                an_answer(seat, why, f"{answer.text}, below why {why.pk}")
                for seat, answer in zip(self.room.seats[:count], self.room.answers, strict=False)
            ]
        for why in self.branches[1:]:
            asking.reveal(self.session, why)

    def read_back(self):
        screen.show(self.session, self.desk, "read_back", self.said[0].pk)

    def check(self):
        screen.show(self.session, self.desk, "follow")
        checks.open_check(self.session, "act", self.said[0])
        for n, seat in enumerate(self.room.seats[:24]):
            choice = ("yes", "yes", "not_yet", "unsure")[n % 4]
            checks.choose(seat, Check.objects.select_related("node").get(), choice)

    def causes(self):
        checks.close_check(self.session, Check.objects.get())
        nodes = (self.said[0], self.said[1], self.room.answers[0])
        for node, wording in zip(nodes, CAUSES, strict=True):
            cause = causes.mark_cause(self.session, node, wording)
            for action in ACTIONS if node == nodes[0] else ():
                causes.add_action(self.session, cause, **action)
        screen.show(self.session, self.desk, "causes")

    def closing(self):
        closing.begin_closing(self.session)


STAGES = (
    "writing",
    "reading",
    "voting",
    "result",
    "side_by_side",
    "read_back",
    "check",
    "causes",
    "closing",
)
