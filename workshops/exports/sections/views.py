"""Other views: what people wrote beside answers that they see differently."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.blocks import Section, Table
from workshops.words import quoted


def views(record, trees, numbers):
    """Return the section: each view, and what it is next to."""
    by_id = {node.id: node for node in record.nodes}
    rows = tuple((remark.text, quoted(by_id[remark.node])) for remark in record.remarks)
    # Translators: the headings of two columns, what somebody wrote and the answer beside it.
    table = Table((_("View"), _("Next to")), rows)
    return Section("views", _("Other views"), (table,), is_core=True) if rows else None


def hidden_views(count):
    """Return the sentence that says how many views were hidden."""
    sentence = ngettext("%(n)s view was hidden.", "%(n)s views were hidden.", count)
    return sentence % {"n": figure(count)}
