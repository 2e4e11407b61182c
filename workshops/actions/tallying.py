"""Keeping a node's tally true: the number of different seats over a theme and its members."""

from django.db.models import Q

from workshops.models import Node, Vote, Why


def retally(now, node):
    """Count anew the dots of a node, and of the theme that it lies in."""
    _count(now, node)
    if node.theme_id:
        _count(now, Node.objects.get(pk=node.theme_id))


def drop_votes(now, node):
    """Take every dot off a node."""
    if node.votes.all().delete()[0]:
        retally(now, node)


def _count(now, node):
    on_it = Q(node=node) | Q(node__theme=node) if node.kind == Node.Kind.THEME else Q(node=node)
    node.tally = Vote.objects.filter(on_it).values("tag").distinct().count()
    node.tally_revision = now.revision
    node.save(update_fields=["tally", "tally_revision"])
    # While dots are being given, nobody but the desk sees how many lie where.
    now.touch(phones=node.parent.why.stage != Why.Stage.VOTING)
