"""What every page must get again when a why changes its stage, within a change."""

from django.db.models.functions import Floor, Random

from workshops.models import Node, Remark
from workshops.models.node import LATE


def publish_answers(change, why, *, is_counted):
    """Stamp the answers of a why, so that every page gets them; mark them if they are counted."""
    marks = {"counted": True} if is_counted else {}
    shown = why.node.children.filter(state=Node.State.VISIBLE)
    change.write_all(shown, left_revision=None, **marks)
    # A flood is hidden while it is silent; the desk lists it from now on.
    change.write_all(why.node.children.filter(state=Node.State.HIDDEN))
    change.count(why, 0)


def unpublish_answers(change, why):
    """Remove the answers of a why from every page again, and from the files of export jobs.

    When they are revealed again they are shuffled, including the late ones.
    """
    late = why.node.children.filter(sort__gte=LATE)
    late.update(sort=Floor(Random() * LATE))
    change.write_all(
        why.node.children.filter(state=Node.State.VISIBLE), left_revision=change.revision
    )
    change.count(why, 0)
    change.delete_files()


def republish(change, why):
    """Stamp all answers to a why: phones removed them with the why when it was settled.

    The views beside them are no longer shown, so no file keeps them either.
    """
    change.write_all(why.node.children.all())
    change.delete_files()


def show_views(change, why):
    """Have answers drawn with the views beside them: the why has just been settled."""
    views = Remark.objects.filter(kind=Remark.Kind.VIEW, node__parent=why.node_id)
    shown = views.exclude(state=Remark.State.HELD)
    change.write_all(why.node.children.filter(pk__in=shown.values("node")))


def hide_vote_counts(change, why):
    """Have nodes drawn without their counts: voting has just begun under this why."""
    change.write_all(why.node.children.filter(tally_revision__gt=0))


def show_vote_counts(change, why):
    """Have the counts drawn again: voting has just ended under this why."""
    why.node.children.filter(tally_revision__gt=0).update(tally_revision=change.revision)
