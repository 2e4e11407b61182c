"""Who is there, and what they have done so far, read for each step."""

from functools import cached_property

from workshops.models import Answer, Check, Choice, Mark, Node, Remark, Vote, Why


class Room:
    """The people of a rehearsal. `chance` chooses among them."""

    def __init__(self, session, chance):
        self.session, self.chance = session, chance
        self.seats = []
        for seat in session.seats.taken().order_by("pk"):
            self.add(seat)

    def add(self, seat):
        """Count somebody in, who has the same session as the others."""
        seat.session = self.session
        self.seats.append(seat)

    @cached_property
    def tags(self):
        return self.session.author_tags(self.seats)

    @property
    def why(self):
        """Return the open why that was asked last, with its node, or None."""
        whys = self.session.whys.select_related("node").exclude(stage=Why.Stage.SETTLED)
        return whys.order_by("-position").first()

    @property
    def checks(self):
        """Return what the room is asked: 1 check, or those of the record together."""
        return list(self.session.checks.filter(state=Check.State.OPEN).select_related("node"))

    def answers(self, why):
        """Return what people can read and tick under a why."""
        rows = why.node.children.filter(kind=Node.Kind.ANSWER, state=Node.State.VISIBLE)
        return list(rows.select_related("parent__why"))

    def some_without(self, tags, most):
        """Return up to `most` people who are here and have none of these tags."""
        known = {bytes(tag) for tag in tags}
        rest = [seat for seat in self.seats if self.tags.get(seat.pk) not in known]
        return self.chance.sample(rest, min(most, len(rest))) if self.tags else []


def writers(why):
    """Return the tags of those who wrote under a why."""
    written = Answer.objects.filter(parent=why.node, author_tag__isnull=False)
    return written.values_list("author_tag", flat=True)


def tickers(why):
    """Return the tags of those who ticked an answer to a why."""
    return Mark.objects.filter(node__parent=why.node).values_list("author_tag", flat=True)


def voters(why):
    """Return the tags of those who gave a dot under a why."""
    return Vote.objects.filter(why=why).values_list("author_tag", flat=True)


def choosers(check):
    """Return the tags of those who chose in a check."""
    chosen = Choice.objects.filter(of_check=check).exclude(choice="")
    return chosen.values_list("author_tag", flat=True)


def speakers(session):
    """Return the tags of those who wrote beside the record of a session."""
    return Remark.objects.filter(session=session, node=None).values_list("author_tag", flat=True)
