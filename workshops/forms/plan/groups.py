"""The groups that people can choose when they join, and the side that each is on."""

from dataclasses import dataclass, replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops import role_groups, sides
from workshops.forms.text import PlainText, cleaned
from workshops.letters import is_blank
from workshops.models import limits
from workshops.role_groups import PREFER_NOT_TO_SAY

MOST_GROUPS = 12  # besides "Prefer not to say"
SPARE = 3  # empty rows that a page shows where it has no script
FEWEST_ON_SIDES = 2  # groups
FORMER = "role_groups"  # the box of a page of the version before: a group on each line
BOXES = tuple(f"group-{number}" for number in range(MOST_GROUPS + 1))
RADIOS = tuple(f"side-{number}" for number in range(MOST_GROUPS + 1))
SIDE_NAMES = ("first_side", "second_side")


@dataclass(frozen=True)
class GroupRow:
    """A group as it stands on the page: its words as typed, and its side."""

    number: int
    group: str = ""
    side: int = sides.NEITHER
    is_spare: bool = False

    @property
    def is_on_no_side(self):
        """Return True for those who prefer not to say."""
        return role_groups.to_store(self.group.strip()) == PREFER_NOT_TO_SAY


class GroupRows(forms.Widget):
    """Read the rows of groups as pairs of words and side, both as they were sent."""

    def value_from_datadict(self, data, files, name):
        if FORMER in data:
            return [(line, "") for line in data[FORMER].split("\n")]
        pairs = zip(BOXES, RADIOS, strict=True)
        return [(data.get(box, ""), data.get(side, "")) for box, side in pairs]


class GroupsOnSides(forms.Field):
    """The groups with their sides, as a dict; empty and repeated rows are dropped.

    Those who prefer not to say come last, and are on no side. Fewer than 2 other groups are on
    none either.
    """

    widget = GroupRows

    def clean(self, value):
        standing = {}
        for typed, side in value:
            group = role_groups.to_store(cleaned(typed))
            if not is_blank(group):
                standing.setdefault(group, _side(side))
        has_others = standing.pop(PREFER_NOT_TO_SAY, None) is not None
        _check_groups(standing)
        if len(standing) < FEWEST_ON_SIDES:
            standing = dict.fromkeys(standing, sides.NEITHER)
        return standing | ({PREFER_NOT_TO_SAY: sides.NEITHER} if has_others else {})


class SideName(PlainText):
    """The name of a side, on 1 line."""

    widget = forms.Textarea(attrs={"rows": 2, "dir": "auto"})

    def __init__(self, number, **options):
        super().__init__(
            max_length=limits.SIDE_NAME,
            required=False,
            initial=lambda: sides.shown(sides.OFFERED[number]),
            **options,
        )

    def clean(self, value):
        return sides.to_store(" ".join(super().clean(value).split()))


class RoleGroups(forms.Form):
    """The groups of a session, the side that each is on, and the names of the sides."""

    groups = GroupsOnSides(
        required=False,
        label=_("Which groups come, and which side is each on?"),
        help_text=_(
            "People can choose a group when they join, or none. "
            "With 2 sides, Coprod can show at the end what both sides recognise, "
            "and what mainly 1 side recognises."
        ),
        initial=lambda: _as_shown(role_groups.OFFERED, sides.OF_OFFERED_GROUPS),
    )
    first_side = SideName(0, label=_("First side"))
    second_side = SideName(1, label=_("Second side"))
    are_groups_kept = False

    def keep_groups(self):
        """Show the groups without letting anyone change them, since people have chosen theirs."""
        self.are_groups_kept = True
        for name in SIDE_NAMES:
            self.fields[name].widget.attrs["readonly"] = True

    def group_rows(self):
        """Return the rows of the page: the groups that there are, then empty ones.

        Those who prefer not to say are last.
        """
        given = [(words, side) for words, side in self["groups"].value() if words.strip()]
        rows = [GroupRow(n, words, _side(side)) for n, (words, side) in enumerate(given)]
        own = [row for row in rows if not row.is_on_no_side]
        empty = [GroupRow(n, is_spare=n >= len(own) + SPARE) for n in range(len(own), MOST_GROUPS)]
        last = [replace(row, number=MOST_GROUPS) for row in rows if row.is_on_no_side]
        return [replace(row, number=n) for n, row in enumerate(own)] + empty + last[:1]

    def clean(self):
        plan = super().clean()
        standing = plan.pop("groups", {})
        names = [plan.pop(name, None) for name in SIDE_NAMES]  # None if it is wrong
        used = set(standing.values()) - {sides.NEITHER}
        if used:
            self._check_names(names, used)
        plan["role_groups"], plan["sides"] = list(standing), list(standing.values())
        plan["side_names"] = names if used else []
        return plan

    def _check_names(self, names, used):
        for number, name in enumerate(names):
            if name == "" and number + 1 in used:
                self.add_error(SIDE_NAMES[number], gettext("Enter a name for this side."))
        first, second = (name and name.casefold() for name in names)
        if first and first == second:
            self.add_error(SIDE_NAMES[1], gettext("Give the 2 sides different names."))


def groups_of(session):
    """Return what a form about the groups of `session` begins with."""
    groups = session.side_by_group
    begin = dict(zip(SIDE_NAMES, map(sides.shown, session.side_names), strict=False))
    return begin | {"groups": _as_shown(groups, groups.values())}


def _as_shown(groups, of_each):
    return [
        (role_groups.shown(group), str(side)) for group, side in zip(groups, of_each, strict=True)
    ]


def _side(sent):
    """Return the side of a radio button; neither for anything else."""
    return int(sent) if sent in ("1", "2") else sides.NEITHER


def _check_groups(groups):
    if len(groups) > MOST_GROUPS:
        raise ValidationError(_too_many(len(groups)))
    for group in groups:
        if len(group) > limits.ROLE_GROUP:
            words = gettext("“%(words)s…” is too long. The most is %(most)s characters.")
            raise ValidationError(words % {"words": group[:30], "most": limits.ROLE_GROUP})


def _too_many(count):
    words = ngettext(
        "You have %(n)s group. The most is %(most)s.",
        "You have %(n)s groups. The most is %(most)s.",
        count,
    )
    return words % {"n": figure(count), "most": MOST_GROUPS}
