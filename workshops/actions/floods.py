"""Hiding at once all answers of a phone that floods the room."""

from workshops import rules
from workshops.models import Answer, Node, Remark

from . import hiding, remarks, undo_log
from .change import STANDING, fresh, gone, session_change

ALL_OF_IT = ("why", "cause", "parent__why")


def hide_flood(session, handle, reason):
    """Hide all answers and other views of the phone with that handle, read or not, in 1 step.

    Answers that are marked as causes stay: the room has agreed on these.
    """
    with session_change(session) as change:
        rules.may_hide_flood(change.session)
        bucket = _bucket(change, handle)
        sent = {"session": change.session, "author_tag": bucket.author_tag}
        answers = Answer.objects.filter(state__in=STANDING, **sent).select_related("cause")
        free = [answer for answer in answers if not rules.is_marked(answer)]
        held = [answer.pk for answer in free if answer.state == Node.State.HELD]
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
        undo_log.add(change, "flood", **hidden, held=held, reason=reason)


def _bucket(change, handle):
    for bucket in change.session.author_buckets.filter(flooded=True):
        if change.session.flood_handle(bucket.author_tag) == handle:
            return bucket
    raise gone()
