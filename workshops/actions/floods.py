"""Hiding at once all answers of a phone that floods the room."""

from workshops import rules
from workshops.models import Answer, Node, Remark

from . import hiding, remarks, undo_log
from .change import fresh, gone, session_change

ALL_OF_IT = ("why", "cause", "parent__why")


def hide_flood(session, handle, reason):
    """Hide all answers and other views of the phone with that handle, read or not, in 1 step.

    Answers that are marked as causes stay: the room has agreed on these. What is held stays held,
    with the reason: a hidden one would be a card on the desk, and so on the wall.
    """
    with session_change(session) as change:
        rules.may_hide_flood(change.session)
        bucket = _bucket(change, handle)
        sent = {"session": change.session, "author_tag": bucket.author_tag}
        answers = Answer.objects.filter(state=Node.State.VISIBLE, **sent).select_related("cause")
        free = [answer for answer in answers if not rules.is_marked(answer)]
        held = _refuse_unread(change, sent, reason)
        held_views = _refuse_unread_views(sent, reason)
        for answer in free:  # each read again: hiding one changes the counts of its why
            found = fresh(change, Answer.objects.select_related(*ALL_OF_IT), answer.pk)
            hiding.hide_now(change, found, reason)
        shown = Remark.objects.filter(state=Remark.State.VISIBLE, **sent)
        views = list(shown.select_related("node__parent__why"))
        for view in views:
            remarks.hide_now(change, view, reason)
        bucket.recent, bucket.flooded = 0, False
        bucket.save(update_fields=["recent", "flooded"])
        hidden = {"nodes": [row.pk for row in free], "views": [row.pk for row in views]}
        hidden |= {"held": held, "held_views": held_views}
        undo_log.add(change, "flood", **hidden, reason=reason)


def _refuse_unread(change, sent, reason):
    """Do not show what of this is held and nobody has decided about; return the ids."""
    unread = Answer.objects.filter(state=Node.State.HELD, reason="", **sent)
    ids = list(unread.values_list("pk", flat=True))
    if ids:
        change.write_all(unread, phones=False, reason=reason)
    return ids


def _refuse_unread_views(sent, reason):
    unread = Remark.objects.filter(state=Remark.State.HELD, reason="", **sent)
    ids = list(unread.values_list("pk", flat=True))
    unread.update(reason=reason)
    return ids


def _bucket(change, handle):
    for bucket in change.session.author_buckets.filter(flooded=True):
        if change.session.flood_handle(bucket.author_tag) == handle:
            return bucket
    raise gone()
