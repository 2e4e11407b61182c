"""Keeping a node's tally true: the number of different seats over a theme and its members.

True until the close, which keeps the numbers and destroys the dots.
"""

from django.db.models import Count, Q

from workshops.models import Node, Session, Vote, Why


def retally(now, node):
    """Count anew the dots of a node, and of the theme that it lies in."""
    _count(now, node)
    retally_theme_of(now, node)


def drop_votes(now, node):
    """Take every dot off a node."""
    if node.votes.all().delete()[0]:
        retally(now, node)


def retally_theme_of(now, node):
    """Count anew the dots of the theme that a node lies in, where its own stay as they are."""
    if node.theme_id:
        _count(now, Node.objects.get(pk=node.theme_id))


def take_off_spent_dots(now, node):
    """Take those dots off a node whose seats have given them elsewhere while it was hidden."""
    votes = Vote.objects.filter(why=node.parent.why, node__state=Node.State.HERE)
    given = votes.values("tag").annotate(given=Count("pk")).filter(given__gt=now.session.dots)
    if node.votes.filter(tag__in=given.values("tag")).delete()[0]:
        retally(now, node)


def _count(now, node):
    if now.session.phase == Session.Phase.CLOSED:
        return  # the dots are gone, and their numbers stay
    on_it = Q(node=node)
    if node.kind == Node.Kind.THEME:
        on_it |= Q(node__theme=node, node__state=Node.State.HERE)
    node.tally = Vote.objects.filter(on_it).values("tag").distinct().count()
    node.tally_revision = now.revision
    node.save(update_fields=["tally", "tally_revision"])
    # While dots are being given, nobody but the desk sees how many lie where.
    now.touch(phones=node.parent.why.stage != Why.Stage.VOTING)
