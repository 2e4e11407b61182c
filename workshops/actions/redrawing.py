"""What must be drawn anew when a why changes its stage, within a turn."""

from django.db.models.functions import Floor, Random

from workshops.models import Copy, Node
from workshops.models.node import LATE


def bring_out(now, why):
    """Stamp the answers of a why anew, so that every page gets them."""
    now.write_all(why.node.children.filter(state=Node.State.HERE), left_revision=None)
    now.count(why, 0)


def take_in(now, why):
    """Let the answers of a why leave every page again, and every file that was written aside.

    Once revealed again they stand in a shuffle, those that came late among them.
    """
    late = why.node.children.filter(sort__gte=LATE)
    late.update(sort=Floor(Random() * LATE))
    now.write_all(why.node.children.filter(state=Node.State.HERE), left_revision=now.revision)
    now.count(why, 0)
    Copy.objects.of(now.session).delete()


def draw_anew(now, why):
    """Stamp all that lies under a why: phones dropped it with the why when that was settled."""
    now.write_all(why.node.children.all())


def hide_tallies(now, why):
    """Have nodes drawn without their tallies: voting has just begun under this why."""
    now.write_all(why.node.children.filter(tally_revision__gt=0))


def show_tallies(now, why):
    """Have tallies drawn anew: voting has just ended under this why."""
    why.node.children.filter(tally_revision__gt=0).update(tally_revision=now.revision)
