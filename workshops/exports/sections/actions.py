"""What will be done, about which cause."""

from django.utils.translation import gettext as _

from workshops.commitments import commitment_words
from workshops.exports.blocks import Section, Table
from workshops.words import wording_of


def actions(record, trees, numbers):
    """Return the section, if anything is planned."""
    planned = [(action, cause) for cause in record.causes for action in cause.actions]
    with_kinds = any(action.commitment for action, _cause in planned)
    rows = tuple(_action(action, cause, with_kinds) for action, cause in planned)
    kind = (_("Kind of action"),) if with_kinds else ()
    headings = (_("What"), _("Who"), _("By when"), _("How we will know"), *kind, _("Cause"))
    blocks = (Table(headings, rows),)
    return Section("actions", _("What we will do"), blocks, is_core=True) if rows else None


def _action(action, cause, with_kinds):
    kind = (commitment_words(action.commitment),) if with_kinds else ()
    words = (action.what, action.who, action.by_when, action.how_known)
    return (*words, *kind, wording_of(cause.wording))
