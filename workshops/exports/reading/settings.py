"""The plan of a session, as our own JSON has it."""

from datetime import date

from django.utils.translation import gettext as _

from workshops.models import Session, limits

from ..session_record import Settings


def settings(at):
    """The Settings in the file's "session". Raises Unreadable."""
    return Settings(
        title=at.get("title").text(limits.TITLE),
        welcome=at.get("welcome", default="").text(limits.WELCOME, may_be_blank=True),
        day=_day(at.get("day", default=None)),
        phase=at.get("phase").one_of(Session.Phase.values),
        minutes=_planned(at, "minutes"),
        levels=_planned(at, "levels"),
        mode=at.get("mode").one_of(Session.Mode.values),
        dots=_planned(at, "dots"),
        role_groups=_groups(at.get("role_groups")),
        cap=_planned(at, "cap"),
        keep_days=_planned(at, "keep_days"),
        locked=at.get("locked", default=False).flag(),
        people=at.get("people").whole(),
    )


def _planned(at, name):
    return at.get(name).whole(*limits.RANGES[name])


def _groups(at):
    return tuple(group.text(limits.ROLE_GROUP) for group in at.items(100))


def _day(at):
    if at.value is None:
        return None
    try:
        return date.fromisoformat(at.text(10)).isoformat()
    except ValueError:
        raise at.wrong(_("%(place)s must be a day, like 2026-11-23.")) from None
