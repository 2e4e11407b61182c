"""What follows from the rows that a page or a frame has: a base for each of them."""


class Asking:
    """What follows from `open_whys`, which are in the order in which they were asked."""

    __slots__ = ()

    @property
    def newest(self):
        """Return the open why that was asked last, which the room is on."""
        return self.open_whys[-1] if self.open_whys else None

    @property
    def asked_together(self):
        """Return the open whys where the room is: the newest, and those asked together with it."""
        newest = self.newest
        if newest is None or newest.batch is None:
            return self.open_whys[-1:]
        return tuple(why for why in self.open_whys if why.batch == newest.batch)

    @property
    def is_spread(self):
        """Return True if the room is at several whys: then none of them is where the room is."""
        return len(self.asked_together) > 1

    @property
    def late_whys(self):
        """Return the settled whys that took answers a moment longer than the next was asked."""
        above = (why.path[-1].why for why in self.open_whys if why.path)
        return tuple({why.id: why for why in above if why.late_ms}.values())

    @property
    def silent(self):
        """Return the open whys in which people are writing."""
        return tuple(why for why in self.open_whys if not why.is_revealed)

    @property
    def open_at_the_deepest(self):
        """Return how many whys are open at the deepest level that has been asked."""
        return sum(why.level == self.deepest for why in self.open_whys)


class Branching:
    """Going down: what `below` holds by node, and `members` by theme."""

    __slots__ = ()

    def children(self, node_id):
        """Return what is below a node: themes, and answers in no theme."""
        return self.below.get(node_id, ())

    def in_theme(self, node_id):
        """Return the answers in a theme."""
        return self.members.get(node_id, ())
