"""What is true of a session at every moment, whatever was done in it."""

from collections import Counter

from workshops.models import Vote
from workshops.rules import ENOUGH_CHOICES


def assert_invariants(session, since=0):
    """Raise AssertionError if one does not. Return the revision, which never decreases."""
    nodes = {node.pk: node for node in session.nodes.all()}
    assert_is_a_tree(nodes)
    assert_no_two(session.nodes.filter(op_id__isnull=False).values_list("author_tag", "op_id"))
    assert_no_two(Vote.objects.filter(why__session=session).values_list("node", "author_tag"))
    assert_counts_are_right(session)
    assert_results_are_of_settled_whys(session)
    assert_checks_count_enough_people(session)
    assert session.revision >= max([since, *(node.revision for node in nodes.values())])
    return session.revision


def assert_is_a_tree(nodes):
    """One root, and from every node a way up to it: no cycle, no gap, depths in step."""
    roots = [node for node in nodes.values() if node.parent_id is None]
    assert len(roots) == 1
    for node in nodes.values():
        way, above = [], node
        while above.parent_id is not None:
            above = nodes[above.parent_id]
            way.insert(0, above.pk)
            assert len(way) <= len(nodes), "a cycle"
        assert (node.path, node.depth) == (way, len(way))


def assert_no_two(rows):
    assert [row for row, count in Counter(map(_hashable, rows)).items() if count > 1] == []


def assert_counts_are_right(session):
    for why in session.whys.all():
        assert why.answers == why.node.children.filter(kind="answer", state="here").count()


def assert_writers_are_right(session):
    """A process of the version before does not count them."""
    for why in session.whys.all():
        own = why.node.children.filter(kind="answer", state="here", from_room=False)
        tags = own.filter(author_tag__isnull=False).values_list("author_tag", flat=True)
        assert why.writers == len(set(map(bytes, tags)))


def assert_results_are_of_settled_whys(session):
    for why in session.whys.all():
        assert (why.voters is None) == (why.dots_given is None)
        assert why.dots_given is None or (why.stage == "settled" and not why.dots_unseen)


def assert_checks_count_enough_people(session):
    assert session.checks.filter(state="open").count() <= 1
    for check in session.checks.exclude(counts__isnull=True):
        assert check.state != "dropped"
        assert sum(check.counts.values()) >= ENOUGH_CHOICES


def _hashable(row):
    return tuple(bytes(part) if isinstance(part, memoryview) else part for part in row)
