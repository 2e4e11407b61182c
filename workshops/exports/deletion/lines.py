"""The tables of a report, in words that people understand."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

GROUPS = (
    (_("Question, answers and themes"), ("node",)),
    (_("Whys, with their times"), ("why",)),
    (_("Places of people who joined"), ("seat",)),
    (_("Causes, actions and updates"), ("cause", "action", "actionupdate")),
    (_("Views, and who was not here"), ("remark",)),
    (_("Dots, ticks and choices"), ("vote", "mark", "choice", "changechoice")),
    (
        _("Links, and people who were let in"),
        ("link", "invitation", "helper", "colleague", "appointment"),
    ),
    (_("Files waiting for download"), ("copy",)),
)
OTHERS = _("Other rows")
PREFIX = "workshops_"


@dataclass(frozen=True, slots=True)
class Line:
    """How many rows of some tables were deleted, and how many are left of them."""

    label: str
    deleted: int
    left: int


def groups_of(report):
    """Return a Line for each group of tables that had rows."""
    rest = {table.removeprefix(PREFIX): counts for table, counts in report.counts.items()}
    lines = [_line(label, [rest.pop(n, (0, 0)) for n in names]) for label, names in GROUPS]
    lines.append(_line(OTHERS, list(rest.values())))
    return [line for line in lines if line.deleted or line.left]


def _line(label, counts):
    return Line(str(label), sum(each[0] for each in counts), sum(each[1] for each in counts))
