"""A report as plain data for its PDF, in the language in use."""

from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from common.languages import figure, is_rtl, tag_of
from common.person import person_name
from workshops.exports import fonts
from workshops.exports.typesetting import language_for_typst

from .lines import groups_of


def payload_of(report, host):
    """Return the words and numbers of a report, as JSON values."""
    language = get_language()
    return {
        **language_for_typst(tag_of(language)),
        "is-rtl": is_rtl(language),
        "title": _("Deletion report"),
        "facts": [*_facts(report, host)],
        "headings": [_("What"), _("Deleted"), _("Left")],
        "groups": [_numbers(each.label, each.deleted, each.left) for each in groups_of(report)],
        "all": _("Every table that was checked"),
        "table": _("Table"),
        "tables": [_numbers(name, *counts) for name, counts in sorted(report.counts.items())],
        "notes": [*notes_of(report)],
    }


def notes_of(report):
    """Yield what the numbers mean, and what they do not."""
    yield _("The rows were counted in the database before and after deleting.")
    if not report.is_whole:
        yield _("The question, causes, actions and their updates stay. Nothing else does.")
    yield _(
        "Backups that were made before keep a copy until they expire. "
        "Files that people have already downloaded are not deleted."
    )


def who_deleted(report):
    """Say who deleted it: an account, one that is gone, or nobody because its time was over."""
    if report.was_due:
        return _("Coprod, because the time for which it was kept was over")
    if report.deleted_by is None:
        return _("An account that does not exist any more")
    return person_name(report.deleted_by)


def _facts(report, host):
    at = date_format(timezone.localtime(report.deleted_at), "j F Y, H:i")
    what = _("The whole session") if report.is_whole else _("The answers")
    yield [_("Session number"), str(report.session_number)]
    yield [_("What was deleted"), what]
    yield [_("When"), at]
    yield [_("Who deleted it"), fonts.covered(who_deleted(report))]
    yield [_("Where"), host]


def _numbers(label, deleted, left):
    return [label, figure(deleted), figure(left)]
