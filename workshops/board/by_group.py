"""How much each group said, as pages and files show it: tenths of the people and of the answers."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from common.languages import figure
from workshops import role_groups, sides
from workshops.equal_voice.shown import shares_of


@dataclass(frozen=True, slots=True)
class PartRow:
    """A group, or a whole side, with its tenths of the people and of the answers."""

    groups: tuple[str, ...]
    side_name: str
    people: int
    answers: int
    has_gap: bool

    @property
    def is_group(self):
        return len(self.groups) == 1

    @property
    def name(self):
        """Return what it is called, in the language in use."""
        if self.is_group or not self.side_name:
            return ", ".join(map(role_groups.shown, self.groups))
        return sides.shown(self.side_name)


def part_rows(voice, side_names):
    """Return a row for each part of a Voice; nothing while no block shows anything."""
    if voice is None:
        return ()
    shares = shares_of(voice.people, voice.blocks)
    return tuple(
        PartRow(part.groups, _name_of(part.side, side_names), *_figures(share))
        for part, share in zip(voice.parts, shares, strict=False)
    )


def findings(rows):
    """Return the sentences about who wrote much less than their share, or that nobody did.

    A side is never named in a sentence.
    """
    behind = [row for row in rows if row.has_gap]
    if not behind:
        return (_("Each group wrote about its share."),)
    groups = [_of_a_group(row) for row in behind if row.is_group]
    of_sides = [_("1 side wrote much less than its share.")] if len(groups) < len(behind) else []
    return (*groups, *of_sides)


def _of_a_group(row):
    chose = _("About %(n)s in 10 people chose “%(group)s”.")
    wrote = _("They wrote about %(n)s in 10 answers.")
    if not row.answers:
        wrote = _("They wrote under 1 in 10 answers.")
    numbers = {"n": figure(row.people), "group": row.name}, {"n": figure(row.answers)}
    return " ".join(words % named for words, named in zip((chose, wrote), numbers, strict=True))


def _name_of(side, side_names):
    return side_names[side - 1] if side <= len(side_names) else ""


def _figures(share):
    return share.people, share.answers, share.has_gap
