"""Small changes of a room that nobody can see from outside."""

from collections import defaultdict
from dataclasses import replace

from .rooms import Tick, joined_before


class Moves:
    """Each returns the room changed, or None if somebody could see that.

    `fixed` is a seat that knows its own group, answers, ticks and choices.
    """

    def __init__(self, room, fixed=None):
        self.fixed = fixed
        self.joined = joined_before(room, "write")
        self.settled, self.ended = joined_before(room, "settle"), joined_before(room, "end")

    def regrouped(self, room, groups):
        changed = tuple(groups.get(seat, group) for seat, group in enumerate(room.groups))
        return replace(room, groups=changed)

    def in_each_other_s_place(self, room, one, other):
        """Exchange 2 people: their groups, and what they wrote, ticked and chose where both can."""
        if self.fixed in (one, other):
            return None
        room = self.regrouped(room, {one: room.groups[other], other: room.groups[one]})
        for why in self.settled:
            room = self.in_turn(room, why, one, other) or room
        for thing in {each[:1] + (type(each),): each for each in room.said}.values():
            room = self.said_in_turn(room, thing, one, other) or room
        return room

    def exchanged(self, room, one, other):
        """Exchange the authors of 2 answers."""
        authors = [each.seat for each in room.answers]
        authors[one], authors[other] = authors[other], authors[one]
        return self._by(room, authors)

    def by_another(self, room, answer, seat):
        authors = [each.seat for each in room.answers]
        authors[answer] = seat
        return self._by(room, authors)

    def in_turn(self, room, why, one, other):
        """Let each of 2 people have written what the other has, under a why."""
        turn = {one: other, other: one}
        authors = [
            turn.get(each.seat, each.seat) if each.why == why else each.seat
            for each in room.answers
        ]
        return self._by(room, authors)

    def all_in_turn(self, room, why, one, other):
        """Let each of 2 people have written and ticked what the other has, under a why."""
        turn = {one: other, other: one}
        if self.fixed in turn or max(turn) >= self.settled.get(why, 0):
            return None
        said = {
            thing: frozenset(turn.get(seat, seat) for seat in seats)
            for thing, seats in room.said.items()
            if isinstance(thing, Tick) and thing.why == why
        }
        answers = [
            replace(each, seat=turn.get(each.seat, each.seat)) if each.why == why else each
            for each in room.answers
        ]
        changed = replace(room, answers=tuple(answers), said=room.said | said)
        seats = zip((each.seat for each in answers), self.joined.values(), strict=True)
        return changed if all(seat < joined for seat, joined in seats) else None

    def said_by(self, room, thing, one, other):
        """Let `other` have said a thing instead of `one`; in a check, each what the other has."""
        if not isinstance(thing, Tick):
            return self.said_in_turn(room, thing, one, other)
        seats = room.said[thing]
        if one not in seats or other in seats:
            return None
        return self._saying(room, {thing: seats - {one} | {other}}, one, other)

    def said_in_turn(self, room, thing, one, other):
        """Let each of 2 people have said what the other has, under the why or in the check."""
        turn = {one: other, other: one}
        said = {
            each: frozenset(turn.get(seat, seat) for seat in seats)
            for each, seats in room.said.items()
            if type(each) is type(thing)
            and each[0] == thing[0]
            and (one in seats) != (other in seats)
        }
        return self._saying(room, said, one, other)

    def _by(self, room, authors):
        writers = defaultdict(set)
        for n, (answer, seat) in enumerate(zip(room.answers, authors, strict=True)):
            is_own = answer.seat == self.fixed
            if seat >= self.joined[n] or (seat == self.fixed) != is_own:
                return None
            if answer.is_first == (seat in writers[answer.why]):
                return None
            writers[answer.why].add(seat)
        changed = room.with_authors(authors)
        said = _passed_on(room, changed)
        changed = replace(changed, said=room.said | said) if said else changed
        return changed if all(_is_as_often(room, changed, thing) for thing in said) else None

    def _saying(self, room, said, one, other):
        if self.fixed in (one, other) or not said:
            return None
        if any(max(one, other) >= self._joined(thing) for thing in said):
            return None
        changed = replace(room, said=room.said | said)
        is_same = all(_is_as_often(room, changed, thing) for thing in said)
        return changed if is_same and _nobody_ticks_their_own(changed, said) else None

    def _joined(self, thing):
        return (self.settled if isinstance(thing, Tick) else self.ended)[thing[0]]


def _passed_on(room, changed):
    """Return the ticks that new authors had on their answers, as the authors' before them.

    Nobody ticks their own answer: those before could not have ticked it, and the new ones cannot.
    """
    said = {}
    for tick, seats in room.said.items():
        if isinstance(tick, Tick) and tick.answer is not None:
            before, author = (each.answers[tick.answer].seat for each in (room, changed))
            if author in seats:
                said[tick] = seats - {author} | {before}
    return said


def _is_as_often(room, changed, thing):
    if len(room.said[thing]) != len(changed.said[thing]):
        return False
    if isinstance(thing, Tick) and thing.theme is not None:
        theme = thing._replace(answer=None)
        return len(room.who_said(theme)) == len(changed.who_said(theme))
    return True


def _nobody_ticks_their_own(room, said):
    ticks = [each for each in said if isinstance(each, Tick) and each.answer is not None]
    return all(room.answers[tick.answer].seat not in room.said[tick] for tick in ticks)
