"""How much each group said, and where that is less than its share of the people."""

from django.utils.translation import gettext as _

from common.languages import figure
from workshops.board.by_group import findings, part_rows
from workshops.equal_voice.parts import LEAST_ROOM
from workshops.equal_voice.shown import coverage_of
from workshops.exports.blocks import Section, Sentences, Shares
from workshops.words import in_ten


def voice(record, trees, numbers):
    """Return the section, once there is something to show."""
    published = record.voice.voice
    parts = part_rows(published, record.settings.side_names)
    if not parts:
        return None
    headings = (_("Group"), _("Of the people"), _("Of the answers"))
    rows = tuple((part.name, in_ten(part.people), in_ten(part.answers)) for part in parts)
    foot = Sentences((_coverage(published, numbers), *_not_counted(record)))
    blocks = (Sentences(findings(parts)), Shares(headings, rows, parts), foot)
    return Section("voice", _("How much each group said"), blocks, is_core=True)


def who_said_less(record):
    """Return the sentences on groups that said less than their share, once that is published."""
    parts = part_rows(record.voice.voice, record.settings.side_names)
    return findings(parts) if parts else ()


def too_few_people(settings):
    """Return why nothing is shown by group, if that is because of how many people came."""
    if not settings.has_sides or not 0 < settings.people < LEAST_ROOM:
        return []
    return [_("With fewer than 12 people nothing is shown by group.")]


def _coverage(published, numbers):
    words = _(
        "Counted over %(n)s of %(all)s answers, and rounded, so that it does not point at anyone."
    )
    counted, written = coverage_of(published.blocks), numbers.answers_in_all
    return words % {"n": figure(counted), "all": figure(max(counted, written))}


def _not_counted(record):
    lines = [_("People who chose no group are not counted.")]
    if any(node.dots for node in record.nodes):
        lines.append(_("Dots are never counted by group, because everyone had the same number."))
    return lines
