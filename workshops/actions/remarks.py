"""Other views: what people write beside an answer or a theme that they see differently.

Until the why is settled nobody but its author sees a view, so until then it moves nothing on any
page. From then on it is drawn within its node, which is stamped.
"""

from workshops import rules
from workshops.models import ExportJob, Node, Remark, Session
from workshops.permissions import EVERYTHING

from . import session_keys, undo_log
from .author_limits import consume_author_token
from .change import fresh, session_change


def add_view(seat, node, text):
    """Write the view of `seat` beside `node`, or change it. Sending it twice changes nothing."""
    with session_change(seat.session) as change:
        node = fresh(change, Node.objects.select_related("parent__why"), node.pk)
        session_keys.require_key(change)
        tag = change.session.author_tag(seat)
        view = node.remarks.filter(author_tag=tag).first()
        if view and view.text == text:
            return view
        is_own = bytes(node.author_tag or b"") == tag
        rules.may_differ(change.session, node, is_own, view)
        consume_author_token(change.session, tag)
        view = view or Remark(session=change.session, node=node, author_tag=tag)
        view.text = text
        view.save()
        _draw_again(change, node)
        return view


def withdraw_view(seat, view):
    """Take back the view of `seat`: it is deleted, wherever it was shown."""
    with session_change(seat.session) as change:
        view = _view(change, view.pk)
        rules.may_take_view_back(change.session)
        view.delete()
        _draw_again(change, view.node)
        _delete_files(change)


def hide_view(session, view, reason):
    """Hide a view, with a reason that its author can read."""
    with session_change(session) as change:
        _log(change, "view-hide", set_hidden(change, view.pk, reason))


def show_view(session, view, permissions=EVERYTHING):
    """Show a hidden view again; after the close only the organiser may."""
    with session_change(session) as change:
        rules.may_show_after_close(change.session, permissions)
        reason = _view(change, view.pk).reason
        _log(change, "view-show", set_visible(change, view.pk), reason=reason)


def set_hidden(change, view_id, reason):
    """Hide a view, within a change, and return it."""
    view = _view(change, view_id)
    rules.may_hide_view(change.session, view)
    _save(change, view, Remark.State.HIDDEN, reason)
    _delete_files(change)
    return view


def set_visible(change, view_id):
    """Show a hidden view again, within a change, and return it."""
    view = _view(change, view_id)
    rules.may_show_view(change.session, view)
    _save(change, view, Remark.State.VISIBLE, "")
    return view


def _save(change, view, state, reason):
    view.state, view.reason = state, reason
    view.save(update_fields=["state", "reason"])
    _draw_again(change, view.node)


def _draw_again(change, node):
    if rules.is_shown_beside(node):
        change.write(node)


def _delete_files(change):
    ExportJob.objects.of(change.session).delete()


def _log(change, kind, view, **more):
    if change.session.phase != Session.Phase.CLOSED:
        undo_log.add(change, kind, view.node, view=view.pk, **more)


def _view(change, view_id):
    return fresh(change, Remark.objects.select_related("node__parent__why"), view_id)
