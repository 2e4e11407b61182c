"""Rooms worth looking at: many people, and the sentences that people write."""

from itertools import cycle

from simulation.demo.texts import texts
from tests.factories import ARoom, a_session, an_answer, some_seats
from workshops.actions import asking, grouping, voting

PLAN = {"title": "Open evening, Riverside Centre", "mode": "full"}
ROLES = ["I use services", "I care for someone", "I work here", "Prefer not to say"]
PEOPLE = 40
ANSWERS_EACH = 8
BESIDE = 5  # answers of each why above the open one
ENDS = (
    "",
    ", and it was no different where I worked before",
    ", as far as I can see",
    ". I have seen it happen again and again, and everybody was sorry afterwards",
    ", or so we are told whenever we ask",
    ". That is what people on our street say, and nobody has ever told them that it is wrong",
    ", most of all in winter",
)


def an_empty_room():
    return ARoom(a_session(texts().question, role_groups=ROLES, **PLAN), [], None)


def a_dug_room(level, answers, *, revealed=True, themes=0):
    """A room whose open why is `level` deep and has `answers` answers, some in `themes` themes."""
    room = an_empty_room()
    people = max(PEOPLE, answers // ANSWERS_EACH)
    room.seats = some_seats(room.session, [""] * people)
    ask(room, room.session.question, answers if level == 1 else BESIDE)
    for depth in range(2, level + 1):
        asking.reveal(room.session, room.why)
        asking.settle(room.session, room.why)
        ask(room, _the_most_asked(room.answers), answers if depth == level else BESIDE)
    if revealed:
        asking.reveal(room.session, room.why)
    for n in range(themes):
        members = room.answers[9 + 6 * n : 15 + 6 * n]
        grouping.group(room.session, [answer.pk for answer in members], members[0].text)
    return room


def ask(room, node, answers):
    """Open the why under a node of a room; people answer it."""
    room.why = asking.ask(room.session, node)
    said = _sentences(node.text, answers)
    seats = cycle(room.seats)
    room.answers = [
        an_answer(seat, room.why, text) for seat, text in zip(seats, said, strict=False)
    ]


def vote(room):
    """Everybody votes, for themes more than for the others; voting stays open."""
    asking.open_voting(room.session, room.why)
    standing = list(room.why.node.children.filter(theme=None).order_by("-kind", "pk"))[:15]
    for n, seat in enumerate(room.seats):
        for place in {n % 3, n * n % 8, n % 15}:
            voting.give(seat, standing[place % len(standing)])
    return room


def ask_twice(room):
    """Settle the open why, and ask why about 2 of its answers, in silence."""
    first, second, *_ = room.answers
    asking.settle(room.session, room.why)
    ask(room, first, 9)
    ask(room, second, 14)
    return room


def _the_most_asked(answers):
    return max(answers, key=lambda answer: len(texts().below.get(answer.text, ())))


def _sentences(asked, count):
    """Return the prepared answers to this, then others."""
    known = [*texts().below.get(asked, ()), *texts().general(5)]
    known += [text for below in texts().below.values() for text in below]
    return [f"{text}{end}" for end in ENDS for text in dict.fromkeys(known)][:count]
