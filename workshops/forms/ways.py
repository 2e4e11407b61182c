"""Ways to run a session: plans to begin with, whose numbers can all be changed."""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from workshops.models import Session, limits

Mode = Session.Mode


@dataclass(frozen=True)
class Way:
    """A way to run a session: what fills the form if it is chosen. It is not stored."""

    key: str
    name: Any  # lazy, as `hint`
    hint: Any
    plan: dict

    @property
    def as_json(self):
        return json.dumps(self.plan)


def _plan(mode, arrive, whys, close, cap=limits.PLACES):
    return {
        "mode": str(mode.value),
        "minutes": arrive + whys + close,
        "minutes_to_arrive": arrive,
        "minutes_to_close": close,
        "levels": limits.LEVELS,
        "dots": limits.DOTS,
        "cap": cap,
    }


WAYS = (
    Way(
        "45-minutes",
        _("Five whys in 45 minutes"),
        _("Write in silence, read, vote, ask why again"),
        _plan(Mode.FULL, 5, 30, 10),
    ),
    Way(
        "20-minutes",
        _("Five whys in 20 minutes"),
        _("Write and read, no voting"),
        _plan(Mode.SILENT, 2, 15, 3),
    ),
    Way(
        "large-hall",
        _("A large hall"),
        _("60 people or more"),
        _plan(Mode.FULL, 10, 40, 10),
    ),
    Way(
        "small-group",
        _("A small group"),
        _("Up to 12 people. Everyone sees each answer at once."),
        _plan(Mode.QUICK, 5, 45, 10, cap=12),
    ),
    Way(
        "branches",
        _("Several branches in 90 minutes"),
        _("Ask about 2 or 3 answers at the same time."),
        _plan(Mode.FULL, 10, 65, 15),
    ),
)


def way_of(key):
    """Return the way of that key, or None."""
    return next((way for way in WAYS if way.key == key), None)
