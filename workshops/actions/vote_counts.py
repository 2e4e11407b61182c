"""How many votes a node has: the number of different seats over a theme and its members.

A theme also has the dots that are on paper for its members.

The votes are there until the close, which keeps the numbers and deletes the votes.
"""

from django.db.models import Count, Q, Sum

from workshops.models import Node, Vote, Why


def recount(change, node):
    """Count again the dots of a node, and of its theme."""
    _count(change, node)
    recount_theme_of(change, node)


def result_to_store(why):
    """Return what is stored of the result of a vote: (voters, dots), or None for each.

    It is counted when the why is settled. An imported one, of which there are no dots to count, is
    kept while the why is open again; nobody sees it then.
    """
    is_imported = why.node.children.filter(tally__gt=0).exists() and not why.votes.exists()
    if is_imported and why.dots_given:
        return why.voters, why.dots_given
    return totals(why) if why.stage == Why.Stage.SETTLED else (None, None)


def totals(why):
    """Return how many people gave dots by phone, and how many dots the room can see of them.

    Return None for each if there is nothing to show: no dot, not even on paper, or only dots that
    nobody sees.
    """
    seen = why.votes.filter(node__state=Node.State.VISIBLE)
    voters, dots = seen.aggregate(n=Count("author_tag", distinct=True), dots=Count("pk")).values()
    shown = dots or why.node.children.filter(state=Node.State.VISIBLE, paper_dots__gt=0).exists()
    return (voters, dots) if shown and not why.dots_unseen else (None, None)


def set_paper_dots(change, node, count):
    """Set how many dots a node has on paper, and count its theme again."""
    node.paper_dots, node.tally_revision = count, change.revision
    node.save(update_fields=["paper_dots", "tally_revision"])
    recount_theme_of(change, node)
    why = node.parent.why
    change.touch(phones=why.stage != Why.Stage.VOTING)
    if why.stage == Why.Stage.SETTLED and not why.dots_given:
        why.voters, why.dots_given = totals(why)
        change.write(why, "voters", "dots_given")


def delete_votes(change, node):
    """Take every dot off a node, also those on paper."""
    if node.votes.all().delete()[0]:
        recount(change, node)
    if node.paper_dots:
        set_paper_dots(change, node, 0)


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
    if change.session.is_closed:
        return  # the dots were deleted, and their counts stay
    on_it = Q(node=node)
    if node.kind == Node.Kind.THEME:
        on_it |= Q(node__theme=node, node__state=Node.State.VISIBLE)
    node.tally = Vote.objects.filter(on_it).values("author_tag").distinct().count()
    if node.kind == Node.Kind.THEME:
        node.tally += _on_paper_inside(node)
    node.tally_revision = change.revision
    node.save(update_fields=["tally", "tally_revision"])
    # During voting only the desk sees which answer has how many.
    change.touch(phones=node.parent.why.stage != Why.Stage.VOTING)


def _on_paper_inside(theme):
    inside = Node.objects.filter(theme=theme, state=Node.State.VISIBLE)
    return inside.aggregate(dots=Sum("paper_dots"))["dots"] or 0
