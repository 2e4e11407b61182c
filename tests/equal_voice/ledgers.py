"""What is published of a room by group and by side, moment by moment: what actions do with rows."""

from collections import Counter

from workshops.common_ground import comparisons, place
from workshops.equal_voice.voice import with_next_block

from .rooms import Choice, Tick


class Follower:
    """Follows the events of a room: each has a method of its name, or does nothing."""

    def __init__(self, room):
        self.room = room
        self.published = []

    def follow(self):
        for kind, *about in self.room.events:
            getattr(self, "_" + kind.replace(" ", "_"), self._nothing)(*about)
        return self.published

    def _nothing(self, *about):
        pass


class EqualVoice(Follower):
    """Publishes the blocks of answers."""

    def __init__(self, room):
        super().__init__(room)
        self.voice, self.here = None, 0
        self.written, self.revealed, self.counted = set(), set(), set()

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

    def _compare(self):
        self.publish()

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


class CommonGround(Follower):
    """Publishes where answers, themes and checks are placed, each once."""

    def __init__(self, room):
        super().__init__(room)
        self.withdrawn, self.settled, self.batches = set(), [], 0
        self.sides = room.on_side(1), room.on_side(2)

    def _withdraw(self, answer):
        self.withdrawn.add(answer)

    def _settle(self, why):
        self.settled.append([each for each in self.room.said if self._is_under(each, why)])

    def _end(self, check):
        of_check = [each for each in self.room.said if isinstance(each, Choice)]
        self.settled.append([each for each in of_check if each.check == check])

    def _compare(self):
        if self.settled:
            self.batches += 1
            compared = [each for things in self.settled for each in self._compared(things)]
            self.settled = []
            self.published.append(self.placed(compared))

    def placed(self, compared):
        return place(compared, self.batches)

    def _is_under(self, thing, why):
        return isinstance(thing, Tick) and thing.why == why

    def _compared(self, things):
        if isinstance(things[0], Choice):
            said = {each: self.room.said[each] for each in things}
            return comparisons(said, self.sides, set().union(*said.values()), things[0].check)
        here = [each for each in things if each.answer not in self.withdrawn]
        took_part = set().union(*(self.room.said[each] for each in here))
        whole = {each: self.room.who_said(each) for each in here if each.is_whole}
        return comparisons(whole, self.sides, took_part)


BOTH = EqualVoice, CommonGround


def published(room, ledgers=BOTH):
    """Return everything that is published of a room by ledgers of the given kinds."""
    return [ledger(room).follow() for ledger in ledgers]
