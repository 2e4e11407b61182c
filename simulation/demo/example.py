"""A closed session of last time: 5 levels of whys, themes, ticks, views, votes, causes, checks."""

import random
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate

from workshops import access, cookies, op_ids
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    closing,
    did_it_change,
    grouping,
    hiding,
    joining,
    marks,
    record,
    remarks,
    sessions,
    updates,
    voting,
)
from workshops.check_kinds import ACT, FOLLOWS, MEANT, RECORD, RUNG, choices
from workshops.did_it_change import WORDS as CHANGES
from workshops.known_by import WORDS
from workshops.models import Action, Node

from . import plan
from .texts import texts

# Some people say nothing.
WAYS_TO_KNOW = ("", "", *WORDS)


@transaction.atomic
def hold(organiser):
    """Run a whole session, from joining to the close, and return it."""
    session = sessions.create(organiser, plan.QUESTION, **plan.CLOSED)
    held = Held(session, random.Random(5))  # its people are early, and wait inside
    sessions.start(session)
    session.refresh_from_db()  # its people hold it, and now it has a key
    held.go_through()
    closing.begin_closing(session)
    held.speak_of_record()
    held.answer_about_record()
    closing.close(session)
    session.refresh_from_db()
    _follow_up(session, random.Random(7))
    return session


def _follow_up(session, taste):
    """Say what became of some of the actions, and ask whether things changed."""
    agreed = {action.what: action for action in Action.objects.filter(cause__session=session)}
    for what, said in plan.UPDATES.items():
        updates.add_update(session, agreed[what], *said, localdate())
    did_it_change.ask(session, localdate(), localdate())
    session.refresh_from_db()
    for action in agreed.values():
        for browser in range(plan.ANSWERED_LATER):
            choice = taste.choices(list(CHANGES), (9, 8, 4))[0]
            did_it_change.choose(session, action.pk, choice, f"browser {browser}", "127.0.0.1")
    did_it_change.end(session)
    what, days = plan.DUE
    updates.set_due(session, agreed[what], localdate() + timedelta(days=days))


class Held:
    def __init__(self, session, chance):
        self.session = session
        self.chance = chance
        self.taste = random.Random(6)
        self.seats = [self._join() for _ in range(plan.PEOPLE)]
        self.turn = 0

    def go_through(self):
        self._ask(self.session.question, texts().tree, first=True)
        for cause in plan.CAUSES:
            self._settle_on(**cause)
        self._check(FOLLOWS, self.session.nodes.get(text=plan.CAUSES[0]["node"]))

    def speak_of_record(self):
        """Let some people say what they think of it, and who was not here."""
        remarks.speak_of_record(self.seats[0], "record", plan.RECORD)
        for seat, who in zip(self.seats, plan.MISSING, strict=False):
            remarks.speak_of_record(seat, "missing", who)

    def answer_about_record(self):
        """Ask everybody what they think of the record, and what it felt like."""
        record.open_record(self.session)
        for number, seat in enumerate(self.seats):
            differs = number == plan.DIFFERS
            self._choose(seat, RECORD, "differently" if differs else "fair")
            self._choose(seat, RUNG, self.taste.choice(plan.FELT))

    def _choose(self, seat, kind, choice):
        asked = self.session.checks.select_related("node").get(kind=kind, state="open")
        checks.choose(seat, asked, choice)

    def _ask(self, node, branch, first=False):
        """Ask why about a node, and lead the room through it."""
        why = asking.ask(self.session, node, prompt=plan.PROMPTS.get(node.depth))
        self._lead(why, branch, first)

    def _lead(self, why, branch, first=False):
        """Let people write, group and vote, then go one level deeper."""
        written = {text: self._write(why, text) for text in branch}
        name = self._write(why, plan.HIDDEN[0]) if first else None
        if first:
            answering.add_from_paper(self.session, why, plan.ON_PAPER, op_ids.make())
        asking.reveal(self.session, why)
        if name:
            hiding.hide(self.session, name, plan.HIDDEN[1])
        standing = self._group(written)
        self._recognise(why)
        self._differ(written)
        self._vote(why, written, branch)
        deeper = [(standing[text], below) for text, below in branch.items() if below]
        if why.node.depth == plan.TOGETHER and len(deeper) > 1:
            self._ask_together(deeper)
        else:
            asking.settle(self.session, why)
            for node, below in deeper:
                self._ask(node, below)

    def _ask_together(self, deeper):
        """Ask why about several answers at once, which settles the why above."""
        nodes = [node for node, _below in deeper]
        branch_of = {node.pk: below for node, below in deeper}
        prompt = plan.PROMPTS.get(nodes[0].depth)
        for why in asking.ask_several(self.session, nodes, settles_parents=True, prompt=prompt):
            self._lead(why, branch_of[why.node_id])

    def _write(self, why, text):
        self.turn += 1
        seat = self.seats[self.turn % len(self.seats)]
        answer, _ = answering.submit(seat, why, text, op_ids.make())
        if known_by := self.taste.choice(WAYS_TO_KNOW):
            answering.say_how_known(seat, answer, known_by)
        return answer

    def _group(self, written):
        """Return the node to ask about for each text: its own, or its theme."""
        standing = dict(written)
        for name, members in plan.THEMES.items():
            if all(member in written for member in members):
                ids = [written[member].pk for member in members]
                theme = grouping.group(self.session, ids, name)
                standing.update(dict.fromkeys(members, theme))
        return standing

    def _recognise(self, why):
        """Let some people tick what others wrote."""
        answers = self.session.nodes.filter(parent=why.node_id, kind=Node.Kind.ANSWER, state="here")
        for answer in answers.select_related("parent__why"):
            for seat in self.seats[: self.taste.randrange(6)]:
                if self.session.author_tag(seat) != bytes(answer.author_tag):
                    marks.recognise(seat, answer)

    def _differ(self, written):
        for text in plan.VIEWS.keys() & written.keys():
            tag = bytes(written[text].author_tag)
            seat = next(seat for seat in self.seats if self.session.author_tag(seat) != tag)
            remarks.add_view(seat, written[text], plan.VIEWS[text])

    def _vote(self, why, written, branch):
        if len(written) < 3:
            return
        asking.open_voting(self.session, why)
        likings = [3 if branch[text] else 1 for text in written]
        for seat in self.chance.sample(self.seats, k=min(len(self.seats), 2 * len(written))):
            (liked,) = self.chance.choices(list(written), likings)
            voting.give(seat, written[liked])
        if not why.node.depth:
            voting.put_on_paper(self.session, next(iter(written.values())), plan.DOTS_ON_PAPER)

    def _settle_on(self, node, wording, actions):
        found = self.session.nodes.get(text=node, kind=Node.Kind.ANSWER)
        cause = causes.mark_cause(self.session, found, wording)
        for kind in (MEANT, ACT):
            self._check(kind, found)
        for words in actions:
            causes.add_action(self.session, cause, **words)

    def _check(self, kind, node):
        """Ask the room. Most people choose one of the first 2 things on the page."""
        check = checks.open_check(self.session, kind, node)
        keys = choices(kind, check.way)
        for seat in self.seats:
            likings = [5, 3, *[1] * (len(keys) - 2)]
            checks.choose(seat, check, *self.taste.choices(keys, likings))
        checks.close_check(self.session, check)

    def _join(self):
        role = self.chance.choice(plan.CLOSED["role_groups"])
        secret = joining.join(self.session, role)
        return access.find_seat_in(self.session, {cookies.SEAT: secret})
