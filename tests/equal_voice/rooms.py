"""Rooms of people who write, and what is published of them: the rules without a database.

Who wrote what is private. Public are the order of events, how many there are of everything, and
whether an answer was the first of its author under its why, since the desk counts both answers and
writers while they come in.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from workshops.equal_voice.voice import Voice, with_next_block

NO_GROUP = None


@dataclass(frozen=True)
class Answer:
    why: int
    seat: int
    is_first: bool  # of its author under its why
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Room:
    """`groups` has the role group of each seat, in the order of joining.

    `events` are ("join",), ("write", answer), ("withdraw", answer), ("reveal", why),
    ("hide again", why) and ("close",), in the order in which they happened.
    """

    sides: dict
    groups: tuple
    answers: tuple[Answer, ...]
    events: tuple

    def group_of(self, answer):
        return self.groups[self.answers[answer].seat]

    def standing(self, why):
        return [
            n for n, each in enumerate(self.answers) if each.why == why and not each.is_withdrawn
        ]

    def with_authors(self, authors):
        answers = tuple(
            replace(each, seat=seat) for each, seat in zip(self.answers, authors, strict=True)
        )
        return replace(self, answers=answers)


@dataclass
class Ledger:
    """What is published of a room, moment by moment, and the voice of its last moment."""

    room: Room
    voice: Voice | None = None
    published: list = field(default_factory=list)
    here: int = 0
    written: set = field(default_factory=set)
    revealed: set = field(default_factory=set)
    counted: set = field(default_factory=set)

    def follow(self):
        for kind, *about in self.room.events:
            getattr(self, "_" + kind.replace(" ", "_"))(*about)
        return self.published

    def _join(self):
        self.here += 1

    def _write(self, answer):
        self.written.add(answer)

    def _withdraw(self, answer):
        self.written.discard(answer)

    def _reveal(self, why):
        self.revealed.add(why)
        self.publish()

    def _hide_again(self, why):
        self.revealed.discard(why)

    def _close(self):
        self.revealed.update(each.why for each in self.room.answers)
        self.publish()

    def countable(self):
        return {
            answer
            for answer in self.written - self.counted
            if self.room.answers[answer].why in self.revealed
        }

    def publish(self):
        countable = self.countable()
        voice = with_next_block(
            self.voice, self.room.sides, self.people(), self.written_by(countable)
        )
        if voice is not self.voice:
            self.counted |= countable
            self.voice = voice
            self.published.append(voice)

    def people(self):
        return Counter(self.room.groups[: self.here])

    def written_by(self, answers):
        return Counter(map(self.room.group_of, answers))


def published(room, ledger=Ledger):
    """Return everything that is published of a room by a ledger of the given kind."""
    return ledger(room).follow()


def a_room(chance):
    """Draw a room of 12 to 60 people in 2 to 6 groups, with late joiners and withdrawals."""
    return _Draw(chance).room()


class _Draw:
    def __init__(self, chance):
        self.chance = chance
        self.sides = {f"group {n}": 1 + n % 2 for n in range(chance.randint(2, 6))}
        # Groups are of unequal size, and some people are in none.
        weights = [chance.uniform(0.2, 1) for _ in self.sides]
        self.names, self.weights = [*self.sides, NO_GROUP], [*weights, 0.15]
        self.groups, self.answers, self.events, self.writers = [], [], [], set()

    def room(self):
        self.join(self.chance.randint(12, 55))
        for why in range(self.chance.randint(1, 4)):
            self.write(why, self.chance.randint(len(self.groups) // 2, 2 * len(self.groups)))
            self.withdraw()
            self.reveal(why)
            self.write(why, self.chance.randint(0, 6))
            self.join(self.chance.randint(0, 2))
        self.withdraw()
        self.events.append(("close",))
        return Room(self.sides, tuple(self.groups), tuple(self.answers), tuple(self.events))

    def join(self, people):
        self.groups += self.chance.choices(self.names, self.weights, k=people)
        self.events += [("join",)] * people

    def write(self, why, answers):
        talkative = [self.chance.uniform(0.1, 1) for _ in self.groups]
        for seat in self.chance.choices(range(len(self.groups)), talkative, k=answers):
            self.events.append(("write", len(self.answers)))
            self.answers.append(Answer(why, seat, (why, seat) not in self.writers))
            self.writers.add((why, seat))

    def withdraw(self):
        for answer in self.chance.sample(range(len(self.answers)), len(self.answers) // 20):
            if not self.answers[answer].is_withdrawn:
                self.answers[answer] = replace(self.answers[answer], is_withdrawn=True)
                self.events.append(("withdraw", answer))

    def reveal(self, why):
        self.events.append(("reveal", why))
        if self.chance.random() < 0.2:
            self.events += [("hide again", why), ("reveal", why)]
