"""How much easier what is published makes it to guess who wrote what, and how much chance would."""

from collections import defaultdict
from statistics import mean

TIMES = 2000  # that authors are drawn by chance
IN_A_THOUSAND = 5  # of these means are below the band, and as many above


class Link:
    """What `told` guesses, who knows what is published, better than `untold`, of 1 room."""

    def __init__(self, told, untold):
        room, self.told, self.untold = told.room, told, untold
        self.groups = [room.group_of(answer) for answer in told.answers]
        self.easier = [
            {group: untold.surprise(n, group) - told.surprise(n, group) for group in {*room.groups}}
            for n in told.answers
        ]
        self.alike = defaultdict(list)  # answers that look alike to somebody who is not told
        for place, answer in enumerate(told.answers):
            of = room.answers[answer]
            self.alike[of.why, of.is_first].append(place)

    def bits(self):
        """Return how much easier the groups of the authors are to guess, for each answer."""
        return self._bits(self.groups)

    def bits_by_chance(self, chance):
        """Return the same if the groups that wrote these answers had written others of them."""
        groups = [*self.groups]
        for places in self.alike.values():
            shuffled = chance.sample(places, len(places))
            for place, other in zip(places, shuffled, strict=True):
                groups[place] = self.groups[other]
        return self._bits(groups)

    def bits_untold(self):
        """Return how hard they are to guess without what is published."""
        about = zip(self.told.answers, self.groups, strict=True)
        return mean(self.untold.surprise(answer, group) for answer, group in about)

    def _bits(self, groups):
        return mean(easier[group] for easier, group in zip(self.easier, groups, strict=True))


def band_by_chance(links, chance):
    """Return between which 2 numbers the mean of all rooms is in 99 of 100 cases without a link."""
    means = sorted(mean(link.bits_by_chance(chance) for link in links) for _ in range(TIMES))
    outside = TIMES * IN_A_THOUSAND // 1000
    return means[outside], means[-1 - outside]
