"""Checks: one question with fixed choices to everybody. Each seat has one choice.

Until a check is closed nobody sees who chooses what, nor how many do. So a choice takes no revision
and is 2 statements, each for itself, like a tick (marks.py). Desks and screens are notified, since
they show how many people have chosen; phones get nothing.
"""

from collections import Counter

from django.db.models import F

from common.prepared_statements import prepared_cursor
from workshops import check_kinds, notifications, rules
from workshops.models import Check, Choice, Node

from . import session_keys, undo_log
from .author_limits import consume_tap
from .change import fresh, session_change
from .fast_path import FallBack
from .submission import submit_by

# Closing writes the check, so it waits for choices under way and counts them too.
CHOOSE = """
WITH locked AS (
    SELECT id FROM workshops_check WHERE id = %(check)s AND state = 'open' FOR SHARE
)
INSERT INTO workshops_choice (check_id, choice, tag)
SELECT locked.id, %(choice)s, %(tag)s FROM locked
ON CONFLICT (tag, check_id) DO UPDATE SET choice = EXCLUDED.choice
RETURNING check_id
"""

# Two checks that agree in these ask the same.
SAME = ("session_id", "kind", "node_id", "wording")


def open_check(session, kind, node):
    """Ask the room about an answer or a theme, and return the check; `kind` is in check_kinds.

    What is open is closed. Asking the same again changes nothing while it is open, and opens it
    again once it is closed: two counts of the same question would differ by single people.
    """
    with session_change(session) as change:
        node = fresh(change, _nodes(), node.pk)
        rules.may_open_check(change.session, kind, node, _above(node))
        _drop_the_record(change)
        wording = node.cause.wording if kind == check_kinds.MEANT else ""
        asked = Check(session=change.session, kind=kind, node=node, wording=wording)
        before = _open_one(change)
        if before and _asks_the_same(before, asked):
            return before
        if before:
            close(change, before)
        asked, is_first = ask(change, asked)
        step = "check" if is_first else "check again"
        undo_log.add(change, step, node, check=asked.pk, closed=before and before.pk)
        return asked


def close_check(session, check):
    """End a check, and count who chose what.

    Once it has been counted, it is counted again only if as many people have chosen differently.
    """
    with session_change(session) as change:
        check = fresh(change, Check.objects.select_related("node"), check.pk)
        rules.may_close_check(change.session, check)
        close(change, check)
        undo_log.add(change, "uncheck", check.node, check=check.pk)


def choose(seat, check, choice):
    """Choose for `seat`, or choose differently."""
    submit_by(
        "choice",
        seat,
        fast=lambda: _at_once(seat, check, choice),
        locked=lambda change: _under_the_lock(change, seat, check, choice),
    )
    notifications.notify_changed(seat.session_id)


def ask(change, asked):
    """Open a check within a change: the earlier one that asked the same, if there is one.

    Return it, and whether undo puts it aside: nothing was shown of it before.
    """
    earlier = _earlier(asked)
    if earlier is None:
        return change.add(asked), True
    was_shown = earlier.state == Check.State.CLOSED
    return open_again(change, earlier), not was_shown


def close_open(change):
    """Close what is open about an answer or a theme, within a change, and return it, or None."""
    if check := _open_one(change):
        close(change, check)
    return check


def close(change, check):
    """Close a check within a change, and count it if enough people chose, or chose differently."""
    check.state = Check.State.CLOSED
    change.write(check, "state")
    # Who closes a check and undoes that, again and again, does not learn what a single phone chose.
    changed = check.choices.exclude(choice=F("counted")).count()
    enough = check.choices.exclude(choice="").count() >= rules.enough_choices(check.kind)
    if enough and changed >= rules.ENOUGH_CHOICES:
        check.choices.update(counted=F("choice"))
    counted = check.choices.exclude(counted="").values_list("counted", flat=True)
    check.counts = dict(Counter(counted)) if enough else None
    change.write(check, "counts")


def open_again(change, check):
    """Open a check again, within a change, with its choices."""
    check.state = Check.State.OPEN
    change.write(check, "state")
    return check


def put_aside(change, check):
    """End a check of which nothing is shown, within a change. Asking the same opens it again.

    Then everybody chooses anew. What was counted of each stays noted: a count of its own could
    differ from the first by single people.
    """
    check.state = Check.State.DROPPED
    change.write(check, "state")
    check.choices.filter(counted="").delete()
    check.choices.update(choice="")


def drop(change, check):
    """End a check without counts, within a change: what it was about has gone."""
    check.state, check.counts = Check.State.DROPPED, None
    change.write(check, "state", "counts")
    check.choices.all().delete()


def drop_about(change, node):
    """End the open check about a node that leaves, or about what is below it, within a change."""
    check = _open_one(change)
    if check and node.pk in check.way:
        drop(change, check)


def drop_wording(change, cause):
    """End the open check of whether this is what was meant, within a change."""
    check = _open_one(change)
    if check and check.kind == check_kinds.MEANT and check.node_id == cause.node_id:
        drop(change, check)


def reopen(change, check_id):
    """Open a check again, within a change, as undo does. Return False if that cannot be."""
    check = fresh(change, Check.objects, check_id)
    node = fresh(change, _nodes(), check.node_id)
    facts = (change.session, check.kind, node, _above(node))
    is_free = check.state == Check.State.CLOSED and _open_one(change) is None
    if not is_free or not rules.allows(rules.may_open_check, *facts):
        return False
    open_again(change, check)
    return True


def _earlier(asked):
    """Return the check that asked the same and has ended, if there is one."""
    same = {name: getattr(asked, name) for name in SAME}
    ended = Check.objects.select_related("node").exclude(state=Check.State.OPEN)
    return ended.filter(**same).order_by("pk").last()


def _at_once(seat, check, choice):
    tag = seat.session.author_tag(seat)
    if not rules.allows(rules.may_choose, seat.session, check, choice):
        raise FallBack("refused")  # unless this has changed since it was read
    if tag is None:
        raise FallBack("no key")
    if not consume_tap(seat.session, tag):
        raise FallBack("changed")  # no tap is left, or the session has been closed
    with prepared_cursor() as cursor:
        cursor.execute(CHOOSE, {"tag": tag, "check": check.pk, "choice": choice})
        if cursor.fetchone() is None:
            raise FallBack("changed")


def _under_the_lock(change, seat, check, choice):
    check = fresh(change, Check.objects.select_related("node"), check.pk)
    session_keys.require_key(change)
    tag = change.session.author_tag(seat)
    rules.may_choose(change.session, check, choice)
    rules.require_tap(consume_tap(change.session, tag))
    kept = {"author_tag": tag, "of_check": check}
    Choice.objects.update_or_create(**kept, defaults={"choice": choice})


def _drop_the_record(change):
    """Put aside what a process of the version before left open when it opened the session again."""
    left = change.session.checks.filter(kind__in=check_kinds.OF_THE_RECORD, state=Check.State.OPEN)
    for check in left:
        put_aside(change, check)


def _open_one(change):
    return (
        Check.objects.select_related("node")
        .filter(session=change.session, state=Check.State.OPEN, kind__in=check_kinds.ABOUT_ANSWERS)
        .first()
    )


def _asks_the_same(before, asked):
    return all(getattr(before, name) == getattr(asked, name) for name in SAME)


def _nodes():
    return Node.objects.select_related("parent__why", "cause")


def _above(node):
    return Node.objects.filter(pk__in=node.path)
