"""What a record of a session says about its plan, and how far it is."""

from dataclasses import dataclass

from workshops import ladder, prompts
from workshops.exports.kinds import Day, Each, Flag, Maybe, OneOf, Text, Whole
from workshops.models import Session, limits
from workshops.models.phase import InPhase

from .base import Entry, fact

MOST_GROUPS = 100
MOST_LANGUAGES = 100


def planned(name, default, **more):
    """Return the field for a number of the plan, within the limits of its form."""
    return fact(Whole(*limits.RANGES[name]), column=name, default=default, **more)


@dataclass(frozen=True)
class Settings(
    InPhase, Entry, name="session", of=Session, about="What was planned, and how far it is."
):
    """What was planned. `day` is the day it was opened, as 2026-11-23, without a time."""

    title: str = fact(Text(limits.TITLE, may_be_blank=False), column="title")
    welcome: str = fact(Text(limits.WELCOME), column="welcome", default="", may_be_missing=True)
    day: str | None = fact(
        Maybe(Day()),
        made_from=("opened_at",),
        about="The day it was opened.",
        default=None,
        may_be_missing=True,
    )
    phase: str = fact(OneOf(Session.Phase.values), column="phase", default=Session.Phase.CLOSING)
    minutes: int = planned("minutes", limits.MINUTES)
    minutes_to_arrive: int = planned(
        "minutes_to_arrive",
        0,
        about="Of the minutes: how many are before the first why.",
        may_be_missing=True,
    )
    minutes_to_close: int = planned(
        "minutes_to_close",
        0,
        about="Of the minutes: how many are after the last why.",
        may_be_missing=True,
    )
    levels: int = planned("levels", limits.LEVELS)
    mode: str = fact(OneOf(Session.Mode.values), column="mode", default=Session.Mode.SILENT)
    prompt_kind: str = fact(
        OneOf(prompts.KINDS),
        column="prompt_kind",
        about="How whys are asked: a prompt that Coprod offers, or own.",
        default=prompts.WHY,
        may_be_missing=True,
    )
    prompt_text: str = fact(
        Text(limits.PROMPT),
        column="prompt_text",
        about="The words of an own prompt.",
        default="",
        may_be_missing=True,
    )
    rung: str = fact(
        OneOf(["", *ladder.RUNGS]),
        column="rung",
        about="How much say people have, as the organiser declared it; empty if they did not.",
        default="",
        may_be_missing=True,
    )
    dots: int = planned("dots", limits.DOTS)
    role_groups: tuple[str, ...] = fact(
        Each(Text(limits.ROLE_GROUP, may_be_blank=False), MOST_GROUPS),
        made_from=("role_groups",),
        default=(),
    )
    sides: tuple[int, ...] = fact(
        Each(Whole(0, 2), MOST_GROUPS),
        made_from=("sides",),
        about="For each group the side that it is on, 1 or 2, or 0 for neither.",
        default=(),
        may_be_missing=True,
    )
    side_names: tuple[str, ...] = fact(
        Each(Text(limits.SIDE_NAME), 2),
        made_from=("side_names",),
        about="The names of the first and the second side; none without sides.",
        default=(),
        may_be_missing=True,
    )
    languages: tuple[str, ...] = fact(
        Each(Text(limits.LANGUAGE, may_be_blank=False), MOST_LANGUAGES),
        made_from=("languages",),
        about=(
            "The codes of the languages in which people take part. "
            "If it is empty, these are all that the server offers."
        ),
        default=(),
        may_be_missing=True,
    )
    cap: int = planned("cap", limits.PLACES)
    keep_days: int = planned("keep_days", limits.KEEP_DAYS, about="Of the answers.")
    record_days: int | None = fact(
        Maybe(Whole(*limits.RANGES["record_days"])),
        column="record_days",
        about="Of causes and actions; null if as long as the answers.",
        default=None,
        may_be_missing=True,
    )
    answers_deleted: str | None = fact(
        Maybe(Day()),
        made_from=("answers_deleted_at",),
        about="The day on which the answers were deleted; causes and actions were kept.",
        default=None,
        may_be_missing=True,
    )
    collect_until: str | None = fact(
        Maybe(Day()),
        made_from=("collect_until",),
        about="Until which day people could answer before it was opened; null if they could not.",
        default=None,
        may_be_missing=True,
    )
    checks_first: bool = fact(
        Flag(),
        column="checks_first",
        about="Somebody read each answer from a phone before the room saw it.",
        default=False,
        may_be_missing=True,
    )
    locked: bool = fact(Flag(), column="locked", default=False, may_be_missing=True)
    people: int = fact(Whole(), made_from=("people",), about="How many took a seat.", default=0)

    @property
    def has_sides(self):
        """Return True if there are groups on both sides."""
        return len(self.sides) == len(self.role_groups) and {1, 2} <= set(self.sides)

    @property
    def has_plan(self):
        """Return False for an imported tree that nobody has opened here: it took no minutes."""
        return bool(self.day or self.people) or not self.is_over
