"""Remarks: views of people who see something differently, and who was not here.

Until they are shown nobody but their authors see them, so until then they move nothing on any page.
From then on each is drawn with what it is about, which is stamped.
"""

from workshops import rules
from workshops.models import Cause, Node, Remark
from workshops.permissions import EVERYTHING

from . import session_keys, undo_log
from .author_limits import consume_author_token
from .change import fresh, session_change

VIEW, CAUSE, RECORD, MISSING = Remark.Kind


def add_view(seat, node, text):
    """Write the view of `seat` beside `node`, or change it. Sending it twice changes nothing."""

    def may(change, tag, own):
        found = fresh(change, _nodes(), node.pk)
        is_own = bytes(found.author_tag or b"") == tag
        rules.may_differ(change.session, found, is_own, own)

    return _write(seat, VIEW, node, text, may)


def differ_about_cause(seat, cause, text):
    """Write the view of `seat` beside a cause, or change it."""

    def may(change, tag, own):
        found = fresh(change, Cause.objects, cause.pk)
        rules.may_differ_about_cause(change.session, found, own)

    return _write(seat, CAUSE, cause.node, text, may)


def speak_of_record(seat, kind, text):
    """Write what `seat` says of the record (kind RECORD), or who was not here (kind MISSING)."""

    def may(change, tag, own):
        rules.may_speak_of_record(change.session, own)

    return _write(seat, kind, None, text, may)


def withdraw(seat, remark):
    """Take back a remark of `seat`: it is deleted, wherever it was shown.

    Of one that nobody could read, nobody learns that it was there.
    """
    with session_change(seat.session) as change:
        remark = find(change, remark.pk)
        rules.may_take_remark_back(change.session)
        delete(change, change.session.remarks.filter(pk=remark.pk))
        draw_again(change, remark)
        if _is_shown(change, remark):
            change.delete_files()


def delete(change, found):
    """Delete remarks of a queryset, within a change, and what was taken out of them."""
    undo_log.erase_words_of_remarks(change, found)
    found.delete()


def delete_again(session, kept):
    """Delete the remarks whose ids are not in `kept`, and return how many there were.

    A restore has brought them back, although somebody had deleted them.
    """
    with session_change(session) as change:
        gone = change.session.remarks.exclude(pk__in=kept)
        number = gone.count()
        if number:
            delete(change, gone)
            change.delete_files()
            change.session.full_reload_revision = change.revision
            change.head("full_reload_revision")
        return number


def hide(session, remark, reason):
    """Hide a remark, with a reason that its author can read."""
    with session_change(session) as change:
        _log(change, "view-hide", set_hidden(change, remark.pk, reason))


def show(session, remark, permissions=EVERYTHING):
    """Show a hidden remark again; after the close only the organiser may."""
    with session_change(session) as change:
        rules.may_show_after_close(change.session, permissions)
        reason = find(change, remark.pk).reason
        _log(change, "view-show", set_visible(change, remark.pk), reason=reason)


def set_hidden(change, remark_id, reason):
    """Hide a remark, within a change, and return it."""
    remark = find(change, remark_id)
    rules.may_hide_remark(change.session, remark)
    hide_now(change, remark, reason)
    return remark


def hide_now(change, remark, reason):
    """Hide a remark, within a change, whoever can read it."""
    _save(change, remark, Remark.State.HIDDEN, reason)
    change.delete_files()


def set_visible(change, remark_id):
    """Show a hidden remark again, within a change, and return it."""
    remark = find(change, remark_id)
    rules.may_show_remark(change.session, remark)
    _save(change, remark, Remark.State.VISIBLE, "")
    return remark


def draw_again(change, remark):
    """Stamp what a remark is drawn with, if others can read it; what is held is on 1 page alone."""
    if remark.is_held:
        change.touch(phones=False)
    if not _is_shown(change, remark):
        return
    if remark.kind == VIEW:
        change.write(remark.node)
    else:
        change.show()  # the desk lists them


def find(change, remark_id):
    """Return a remark, read within the change. Raise Refused if it is not there any more."""
    return fresh(change, Remark.objects.select_related("node__parent__why"), remark_id)


def _write(seat, kind, node, text, may):
    with session_change(seat.session) as change:
        session_keys.require_key(change)
        tag = change.session.author_tag(seat)
        known = {"session": change.session, "kind": kind, "node": node, "author_tag": tag}
        own = Remark.objects.filter(**known).first()
        if own and own.text == text:
            return own
        may(change, tag, own)
        consume_author_token(change.session, tag)
        if own:
            undo_log.erase_words_of_remarks(change, Remark.objects.filter(pk=own.pk))
        own = own or Remark(**known)
        own.text, own.state, own.reason = text, _state_of_other_words(change, own), ""
        own.save()
        draw_again(change, find(change, own.pk))
        return own


def _save(change, remark, state, reason):
    remark.state, remark.reason = state, reason
    remark.save(update_fields=["state", "reason"])
    draw_again(change, remark)


def _is_shown(change, remark):
    return not remark.is_held and rules.is_shown(change.session, remark.kind, remark.node)


def _state_of_other_words(change, remark):
    """Return the state of what its author has just written: nobody has read it yet."""
    return Remark.State.HELD if change.session.checks_first else remark.state


def _log(change, kind, remark, **more):
    if not change.session.is_closed:
        undo_log.add(change, kind, remark.node, view=remark.pk, **more)


def _nodes():
    return Node.objects.select_related("parent__why")
