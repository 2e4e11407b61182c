"""An organisation's name, logo and colour on a summary."""

from dataclasses import dataclass

from workshops.models import Organisation
from workshops.palette import ACCENT


@dataclass(frozen=True)
class Branding:
    """An organisation's name, logo (the bytes of a PNG picture) and accent colour, as #rrggbb."""

    name: str = ""
    logo: bytes = b""
    accent: str = ACCENT


PLAIN = Branding()


def branding_of(session):
    """Return the branding of the organisation of the session's organiser, or PLAIN."""
    theirs = Organisation.objects.filter(members=session.organiser_id).first()
    if theirs is None:
        return PLAIN
    return Branding(theirs.name, bytes(theirs.logo or b""), theirs.accent)
