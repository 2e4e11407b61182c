"""An organisation's name, logo and colour on a summary."""

from dataclasses import dataclass

from workshops.models import Membership, Organisation
from workshops.models.role import ORGANISING
from workshops.palette import ACCENT


@dataclass(frozen=True)
class Branding:
    """An organisation's name, logo (the bytes of a PNG picture) and accent colour, as #rrggbb."""

    name: str = ""
    logo: bytes = b""
    accent: str = ACCENT


PLAIN = Branding()


def branding_of(session):
    """Return the branding of the session's organisation, or PLAIN.

    If it belongs to none, that is the first in which its organiser has sessions.
    """
    theirs = _organisation_of(session)
    if theirs is None:
        return PLAIN
    return Branding(theirs.name, bytes(theirs.logo or b""), theirs.accent)


def _organisation_of(session):
    if session.organisation_id is not None:
        return Organisation.objects.filter(pk=session.organisation_id).first()
    organises = Membership.objects.filter(user=session.organiser_id, role__in=ORGANISING)
    first = organises.select_related("organisation").order_by("pk").first()
    return first and first.organisation
