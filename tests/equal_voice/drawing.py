"""Rooms at random."""

from dataclasses import replace

from .rooms import NO_GROUP, Answer, Choice, Room, Tick

CHOICES = 3


def a_room(chance, people=None):
    """Draw a room of 12 to 60 people in 2 to 6 groups, with late joiners and withdrawals.

    `people` is how many there are at the beginning, if that is to be fixed.
    """
    return _Draw(chance).room(people or chance.randint(12, 55))


class _Draw:
    def __init__(self, chance):
        self.chance = chance
        self.sides = {f"group {n}": 1 + n % 2 for n in range(chance.randint(2, 6))}
        # Groups are of unequal size, and some people are in none.
        weights = [chance.uniform(0.2, 1) for _ in self.sides]
        self.names, self.weights = [*self.sides, NO_GROUP], [*weights, 0.15]
        self.groups, self.answers, self.events, self.writers = [], [], [], set()
        self.said, self.in_theme, self.in_themes = {}, {}, set()

    def room(self, people):
        self.join(people)
        for why in range(self.chance.randint(1, 4)):
            self.write(why, self.chance.randint(len(self.groups) // 2, 2 * len(self.groups)))
            self.withdraw()
            self.reveal(why)
            self.write(why, self.chance.randint(0, 6))
            self.settle(why)
            self.join(self.chance.randint(0, 2))
        self.check(0)
        self.withdraw()
        self.events.append(("close",))
        drawn = tuple(self.groups), tuple(self.answers), tuple(self.events)
        return Room(self.sides, *drawn, self.said, self.in_theme)

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
            if not self.answers[answer].is_withdrawn and answer not in self.in_themes:
                self.answers[answer] = replace(self.answers[answer], is_withdrawn=True)
                self.events.append(("withdraw", answer))

    def reveal(self, why):
        self.events.append(("reveal", why))
        if self.chance.random() < 0.2:
            self.events += [("hide again", why), ("reveal", why)]

    def settle(self, why):
        """Let people tick, settle the why, and sometimes begin to close, and go back."""
        standing = [
            n for n, each in enumerate(self.answers) if each.why == why and not each.is_withdrawn
        ]
        themes = {n: self.chance.choice([0, 1, None, None, None]) for n in standing}
        ticks = [Tick(why, theme, answer) for answer, theme in themes.items()]
        for theme in {*themes.values()} - {None}:
            whole = Tick(why, theme, None)
            self.in_theme[whole] = [each for each in ticks if each.theme == theme]
            ticks.append(whole)
        self.in_themes.update(n for n in standing if themes[n] is not None)
        takes_part = self.some_people()
        for tick in ticks:
            author = None if tick.answer is None else self.answers[tick.answer].seat
            self.said[tick] = frozenset(self.who_see_it(takes_part) - {author})
        self.events.append(("settle", why))
        if self.chance.random() < 0.3:
            self.events.append(("compare",))

    def check(self, check):
        chosen = {Choice(check, choice): set() for choice in range(CHOICES)}
        sides = self.chance.choice([(1, 1), (1, 5)])
        for seat in self.some_people():
            side = self.sides.get(self.groups[seat], 1)
            weights = (sides[side - 1], *[1] * (CHOICES - 1))
            chosen[Choice(check, self.chance.choices(range(CHOICES), weights)[0])].add(seat)
        self.said |= {choice: frozenset(seats) for choice, seats in chosen.items()}
        self.events += [("end", check), ("compare",)]

    def some_people(self):
        return [seat for seat in range(len(self.groups)) if self.chance.random() < 0.9]

    def who_see_it(self, people):
        alike = self.chance.uniform(0.1, 0.9)
        share = self.chance.choice([(alike, alike), (0.8, 0.2), (0.2, 0.8), (0.85, 0.85)])
        sides = [self.sides.get(self.groups[seat], 1) for seat in people]
        return {
            seat
            for seat, side in zip(people, sides, strict=True)
            if self.chance.random() < share[side - 1]
        }
