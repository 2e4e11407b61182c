"""How many votes a node has: the number of different seats over a theme and its members.

True until the close, which keeps the numbers and destroys the dots.
"""

from django.db.models import Count, Q

from workshops.models import Node, Session, Vote, Why


def recount(change, node):
    """Count again the dots of a node, and of its theme."""
    _count(change, node)
    recount_theme_of(change, node)


def totals(why):
    """Return how many people gave dots under a why, and how many dots the room can see.

    Return None for each if there is nothing to show: no dot, or only dots that nobody sees.
    """
    seen = why.votes.filter(node__state=Node.State.VISIBLE)
    voters, dots = seen.aggregate(n=Count("author_tag", distinct=True), dots=Count("pk")).values()
    return (voters, dots) if dots and not why.dots_unseen else (None, None)


def delete_votes(change, node):
    """Take every dot off a node."""
    if node.votes.all().delete()[0]:
        recount(change, node)


def recount_theme_of(change, node):
    """Count again the dots of a node's theme, but not its own."""
    if node.theme_id:
        _count(change, Node.objects.get(pk=node.theme_id))


def delete_overspent_votes(change, node):
    """Take those dots off a node whose seats have given them elsewhere while it was hidden."""
    votes = Vote.objects.filter(why=node.parent.why, node__state=Node.State.VISIBLE)
    given = (
        votes.values("author_tag").annotate(given=Count("pk")).filter(given__gt=change.session.dots)
    )
    if node.votes.filter(author_tag__in=given.values("author_tag")).delete()[0]:
        recount(change, node)


def _count(change, node):
    if change.session.phase == Session.Phase.CLOSED:
        return  # the dots were deleted, and their counts stay
    on_it = Q(node=node)
    if node.kind == Node.Kind.THEME:
        on_it |= Q(node__theme=node, node__state=Node.State.VISIBLE)
    node.tally = Vote.objects.filter(on_it).values("author_tag").distinct().count()
    node.tally_revision = change.revision
    node.save(update_fields=["tally", "tally_revision"])
    # During voting only the desk sees which answer has how many.
    change.touch(phones=node.parent.why.stage != Why.Stage.VOTING)
