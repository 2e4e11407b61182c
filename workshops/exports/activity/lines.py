"""Entries of the log with the names and titles that there are now."""

from dataclasses import dataclass
from datetime import datetime
from itertools import batched

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _

from common.person import person_name
from workshops.exports.formats.cells import write_rows
from workshops.models import Activity, DeletionReport, Session
from workshops.models.activity import BY_KEEPER

from .words import how_often, sentence_of

Kind = Activity.Kind
REPORTED = {
    Kind.SESSION_DELETED: DeletionReport.Kind.SESSION,
    Kind.ANSWERS_DELETED: DeletionReport.Kind.ANSWERS,
}
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it is read. `title` is "" if the session is gone, or there was none."""

    at: datetime
    has_time: bool
    who: str
    kind: str
    what: str
    title: str
    session_number: int | None
    times: int
    how_often: str
    report: int | None  # the number of its deletion report


def lines_of(entries):
    """Return a Line for each of a few entries, with 3 queries."""
    names, titles, reports = _names(entries), _titles(entries), _reports(entries)
    return [
        Line(
            at=timezone.localtime(entry.at),
            has_time=entry.has_time,
            who=_who(entry, names),
            kind=entry.kind,
            what=sentence_of(entry, names.get(entry.about_id) or _gone()),
            title=titles.get(entry.session_number, ""),
            session_number=entry.session_number,
            times=entry.times,
            how_often=how_often(entry),
            report=reports.get((entry.session_number, REPORTED.get(entry.kind))),
        )
        for entry in entries
    ]


def csv_of(entries, stream):
    """Write all entries as CSV, with a header. Titles are as they are now."""
    write_rows(_rows(entries), stream)


def _rows(entries):
    yield [_("Day"), _("Time"), _("Who"), _("What"), _("Session"), _("Number"), _("Times"), "code"]
    for some in batched(entries.iterator(chunk_size=AT_ONCE), AT_ONCE, strict=False):
        for line in lines_of(some):
            yield [
                line.at.date().isoformat(),
                f"{line.at:%H:%M}" if line.has_time else "",
                line.who,
                line.what,
                line.title,
                "" if line.session_number is None else line.session_number,
                line.times,
                line.kind,
            ]


def _who(entry, names):
    if entry.by_coprod:
        return "Coprod"
    if entry.kind in BY_KEEPER:
        return _("A keeper of this server")
    return names.get(entry.by_id) or _gone()


def _gone():
    return _("Somebody whose account has been deleted")


def _names(entries):
    ids = {pk for entry in entries for pk in (entry.by_id, entry.about_id)} - {None}
    users = get_user_model().objects.filter(pk__in=ids)
    return {user.pk: person_name(user) for user in users}


def _titles(entries):
    found = Session.objects.filter(pk__in=_numbers(entries), rehearsal_of=None)
    return dict(found.values_list("pk", "title"))


def _reports(entries):
    found = DeletionReport.objects.filter(session_number__in=_numbers(entries))
    return {(report.session_number, report.kind): report.pk for report in found}


def _numbers(entries):
    return {entry.session_number for entry in entries} - {None}
