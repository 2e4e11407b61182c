"""What was placed between the 2 sides, as desks, big screens and the summary show it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from workshops import sides
from workshops.common_ground import Placement, batches_of
from workshops.models import Node

from .audience import SCREEN
from .reading import visible

ORDER = Placement.FIRST, Placement.COMMON, Placement.SECOND


@dataclass(frozen=True, slots=True)
class PlacedRow:
    text: str
    people: int  # of the whole room


@dataclass(frozen=True, slots=True)
class SideColumn:
    """The answers of one placement, in the order of how many people recognise them."""

    placement: Placement
    side_name: str  # as it is stored; none for common ground
    answers: tuple[PlacedRow, ...]

    @property
    def label(self):
        """Return what stands above its name, in the language in use."""
        is_common = self.placement == Placement.COMMON
        return _("Most of both sides") if is_common else _("Mainly")

    @property
    def name(self):
        """Return what it is called, in the language in use."""
        is_common = self.placement == Placement.COMMON
        return _("Common ground") if is_common else sides.shown(self.side_name)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """3 columns: mainly the first side, both, mainly the second; and how many are in none."""

    columns: tuple[SideColumn, ...]
    not_shown: int


def columns_of(answers, side_names):
    """Return the columns, for (placement, text, people) of each answer that was placed."""
    first, second = (*side_names, "", "")[:2]
    names = {Placement.FIRST: first, Placement.COMMON: "", Placement.SECOND: second}
    by_people = sorted(answers, key=lambda answer: -answer[2])
    return tuple(
        SideColumn(
            placement,
            names[placement],
            tuple(PlacedRow(*rest) for where, *rest in by_people if where == placement),
        )
        for placement in ORDER
    )


def compared_in(session, audience):
    """Return what was placed, of what is still there: 2 queries, and none before it is compared.

    Phones do not show it.
    """
    batches = batches_of(session.voice)
    if audience.is_phone or not batches:
        return None
    placed = {each.node: each for batch in batches for each in batch.placed if not each.kind}
    here = visible(session.pk, SCREEN).filter(state=Node.State.VISIBLE)
    texts = dict(here.filter(pk__in=placed).values_list("pk", "text")) if placed else {}
    answers = [(placed[pk].placement, text, placed[pk].people) for pk, text in texts.items()]
    whys = [node for batch in batches for node in batch.whys]
    compared = here.filter(parent__in=whys, theme=None).count()
    return ComparedRow(columns_of(answers, session.side_names), max(0, compared - len(answers)))
