"""What both sides recognise, and what mainly 1 side does: compared once, and kept as placements.

What is settled, and not who ticked, decides when it is compared. Seats and tags meet in the memory
of this process alone: no statement has both, no row, no log line and no error.
"""

from collections import defaultdict

from django.views.decorators.debug import sensitive_variables

from workshops import check_kinds, rules
from workshops.common_ground import Batch, Placed, batches_of, comparisons, place, to_store
from workshops.equal_voice.parts import SIDES
from workshops.models import Check, Choice, Mark, Node, Why

from . import session_keys
from .change import session_change

TICK, CHOICE = "tick", "choice"


def compare(session):
    """Compare the sides in everything that is settled and has not been compared."""
    with session_change(session) as change:
        whys, checks = _not_compared(change.session)
        rules.may_compare(change.session, len(whys) + len(checks))
        session_keys.require_key(change)
        _publish(change, whys, checks)


def compare_settled(change):
    """Do so within a change, if the session has sides, its key, and anything new."""
    whys, checks = _not_compared(change.session)
    can = rules.allows(rules.may_compare, change.session, len(whys) + len(checks))
    if can and change.session.tagging_key is not None:
        _publish(change, whys, checks)


def _not_compared(session):
    """Return the whys that are settled, the checks that are counted, and are in no batch yet."""
    batches = batches_of(session.voice)
    whys = session.whys.filter(stage=Why.Stage.SETTLED).order_by("position")
    checks = session.checks.filter(
        kind__in=check_kinds.ABOUT_ANSWERS, state=Check.State.CLOSED, counts__isnull=False
    ).order_by("id")
    return (
        list(whys.exclude(node__in=[node for batch in batches for node in batch.whys])),
        list(checks.exclude(pk__in=[check for batch in batches for check in batch.checks])),
    )


def _publish(change, whys, checks):
    session, before = change.session, (change.session.voice or {}).get("batches", [])
    placed = _placed(session, whys, checks, len(before) + 1)
    batch = Batch(
        tuple(why.node_id for why in whys), tuple(check.pk for check in checks), tuple(placed)
    )
    session.voice = {**(session.voice or {}), "batches": [*before, to_store(batch)]}
    change.show("voice")


@sensitive_variables()  # a report of an error would have the side of each tag
def _placed(session, whys, checks, batch):
    sides = _sides(session)
    compared = [each for why in whys for each in _compared_in_why(why, sides)]
    compared += [each for check in checks for each in _compared_in_check(check, sides)]
    where = place(compared, batch)
    nodes = session.nodes.in_bulk([key[1] for key in where if key[0] == TICK])
    by_id = {check.pk: check for check in checks}
    placed = [_entry(key, placement, nodes, by_id) for key, placement in where.items()]
    return sorted(placed, key=lambda each: (-each.people, each.node, each.kind))


def _entry(key, placement, nodes, checks):
    kind, about, *choice = key
    if kind == TICK:
        return Placed(about, placement, nodes[about].recognised)
    check = checks[about]
    return Placed(check.node_id, placement, check.counts[choice[0]], check.kind, choice[0])


@sensitive_variables()
def _sides(session):
    """Return the tags of the people on the first and on the second side."""
    seats = session.seats.only("role_group")
    tags = session.author_tags(seats)
    on = {side: set() for side in SIDES}
    for seat in seats:
        if (side := session.side_of.get(seat.role_group)) in on:
            on[side].add(tags[seat.pk])
    return tuple(on.values())


@sensitive_variables()
def _compared_in_why(why, sides):
    """Return what is compared of a why: answers in no theme, and themes with their answers."""
    ticks = _counted_ticks(why)
    here = why.node.children.filter(state=Node.State.VISIBLE).values_list("pk", "theme")
    said = defaultdict(set)
    for node, theme in here:
        said[TICK, theme or node] |= ticks[node]
    return comparisons(said, sides, set().union(*ticks.values()))


@sensitive_variables()
def _counted_ticks(why):
    """Return the tags of the ticks in the counts that the room has seen, by node."""
    marks = Mark.objects.filter(node__parent=why.node_id, counted=True)
    ticks = defaultdict(set)
    for node, tag in marks.values_list("node", "author_tag"):
        ticks[node].add(bytes(tag))
    return ticks


@sensitive_variables()
def _compared_in_check(check, sides):
    """Return what is compared of a check, in the order of its choices.

    Of 2 that differ as much the first is placed: the order of the rows would say who chose first.
    """
    choices = check_kinds.choices(check.kind, check.way)
    said = {(CHOICE, check.pk, choice): set() for choice in choices}
    counted = Choice.objects.filter(of_check=check).exclude(counted="")
    for choice, tag in counted.values_list("counted", "author_tag"):
        said[CHOICE, check.pk, choice].add(bytes(tag))
    return comparisons(said, sides, set().union(*said.values()), check=check.pk)
