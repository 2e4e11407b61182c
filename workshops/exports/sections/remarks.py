"""What people added: views that differ, and who was not here."""

from django.utils.translation import gettext as _

from workshops.exports.blocks import Section, Sentences, Table
from workshops.exports.chains import wordings_of
from workshops.models import Remark
from workshops.words import quoted


def views(record, trees, numbers):
    """Return the section: each view that differs, and what it is next to."""
    about = _words_about(record)
    rows = tuple((remark.text, about(remark)) for remark in record.remarks if _is_view(remark))
    # Translators: the headings of two columns, what somebody wrote and the answer beside it.
    table = Table((_("View"), _("Next to")), rows)
    return Section("views", _("Other views"), (table,), is_core=True) if rows else None


def missing(record, trees, numbers):
    """Return the section: who should have been here, but was not."""
    lines = tuple(remark.text for remark in record.remarks if not _is_view(remark))
    blocks = (Sentences(lines),)
    return Section("missing", _("Who was not here"), blocks, is_core=True) if lines else None


def _is_view(remark):
    return remark.kind != Remark.Kind.MISSING


def _words_about(record):
    """Return a function that gives the words that a view is next to."""
    by_id = {node.id: node for node in record.nodes}
    wordings = wordings_of(record.causes)

    def about(remark):
        if remark.node is None:
            return _("The whole record")
        words = quoted(by_id[remark.node])
        return words if remark.is_about_answer else wordings.get(remark.node, words)

    return about
