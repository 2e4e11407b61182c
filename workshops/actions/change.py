"""One change of one session: lock, revise, notify."""

from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from workshops import keys, notifications
from workshops.models import Check, ExportJob, Node
from workshops.models.joined_query import LOCKED, WHY_AND_NODE
from workshops.rules import Refused

# Each change does this, and Django would compile it each time.
ADVANCED = "UPDATE workshops_session SET revision = %s, phones_revision = %s WHERE id = %s"


@contextmanager
def session_change(session):
    """Lock `session` and yield the SessionChange in which to change it.

    A change that wrote nothing keeps the revision and notifies nobody.
    """
    with keys.undone_with_the_change(), transaction.atomic():
        change = SessionChange(_locked(session))
        yield change
        change.end()


class SessionChange:
    """What stamps the rows written in one change with the session's next revision."""

    def __init__(self, session):
        self.session = session
        self.revision = session.revision + 1
        self.changed = False
        self.phones_see = False

    def add(self, row, *, phones=True):
        """Insert a new row, stamped."""
        row.revision = self.revision
        row.save(force_insert=True)
        self.touch(phones=phones)
        return row

    def write(self, row, *fields, phones=True):
        """Save the named fields of a row, stamped."""
        row.revision = self.revision
        row.save(update_fields=[*fields, "revision"])
        self.touch(phones=phones)

    def reword(self, node, *fields, phones=True):
        """Save fields of a node whose words may be in prompts, paths and chains below it.

        Delete the files of export jobs as well, so that withdrawn or hidden words are not in them.
        """
        self.write(node, *fields, phones=phones)
        below = Q(node=node) | Q(node__path__contains=[node.pk])
        for rows in (self.session.whys, self.session.causes):
            rows.filter(below).update(revision=self.revision)
        self.session.checks.filter(below, state=Check.State.OPEN).update(revision=self.revision)
        if not self.session.is_collecting:  # no file has the words, and a new one would tell
            self.delete_files()

    def delete_files(self):
        """Delete the files of export jobs that have words of this session."""
        ExportJob.objects.of(self.session).delete()

    def write_all(self, rows, *, phones=True, **values):
        """Stamp every row of a queryset, and set `values` on it."""
        rows.update(revision=self.revision, **values)
        self.touch(phones=phones)

    def head(self, *fields):
        """Save fields of the session itself, which show in the header of every page.

        The phase changes what is allowed with a why, so every why is rendered again as well.
        """
        self.session.header_revision = self.revision
        self.session.save(update_fields=[*fields, "header_revision", *self._advance()])
        self.write_all(self.session.whys.all())

    def show(self, *fields):
        """Save fields of the session itself that only desks and screens show.

        No why is stamped, so that the answers of a hall stay on the fast path.
        """
        self.session.screen_revision = self.revision
        self.touch(phones=False)
        self.session.save(update_fields=[*fields, "screen_revision", *self._advance()])

    def count(self, why, by):
        """Count answers of a why up or down, and who has written them again.

        While answers are collected none of this is stored, so that no page can show it.
        """
        if not self.session.is_collecting:
            why.answers += by
            why.writers = writers_of(why)
            why.count_revision = self.revision
            why.save(update_fields=["answers", "writers", "count_revision"])
        self.touch(phones=why.is_revealed)

    def count_writers(self, why):
        """Count again who has written under a why, where no answer appears or leaves."""
        if not self.session.is_collecting:
            why.writers = writers_of(why)
            why.save(update_fields=["writers"])
        self.touch(phones=False)

    def touch(self, *, phones=True):
        """Note that something changed, and whether phones see it."""
        self.changed = True
        self.phones_see = self.phones_see or phones

    def end(self):
        """Advance the session's revision and notify, if anything was written."""
        if self.changed:
            self._advance()
            to = (self.session.revision, self.session.phone_revision, self.session.pk)
            with connection.cursor() as cursor:
                cursor.execute(ADVANCED, to)
            notifications.notify_changed(self.session.pk)

    def _advance(self):
        self.session.revision = self.revision
        if self.phones_see:
            self.session.phone_revision = self.revision
        return ["revision", "phone_revision"]


def writers_of(why):
    """Return how many people have an answer under a why that the room can see, or will."""
    own = why.node.children.filter(state__in=Node.VISIBLE_OR_HELD, from_room=False)
    return own.aggregate(people=Count("author_tag", distinct=True))["people"]


def fresh_why(change, why):
    """Return the why, read under the lock."""
    found = WHY_AND_NODE.row(change.session.pk, why.pk)
    if found is None:
        raise gone()
    row, row.node = found
    return row


def fresh(change, rows, pk):
    """Return a row of this session, read under the lock."""
    try:
        return rows.get(session=change.session, pk=pk)
    except rows.model.DoesNotExist:
        raise gone() from None


def fresh_all(change, rows, pks):
    """Return several rows of this session, read under the lock."""
    found = list(rows.filter(session=change.session, pk__in=pks))
    if len(found) < len(set(pks)):
        raise gone()
    return found


def gone():
    """Return the refusal for a row that is not in this session any more."""
    return Refused(_("This is not there any more."), 404)


def _locked(session):
    found = LOCKED.row(session.pk)
    if found is None:
        raise Refused(_("This session has been deleted."), 410)
    return next(found)
