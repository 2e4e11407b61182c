"""Whose paper a summary is written on."""

from dataclasses import dataclass

PINE = "#055641"


@dataclass(frozen=True)
class Branding:
    """An organisation's name, logo (the bytes of a PNG picture) and accent colour, as #rrggbb."""

    name: str = ""
    logo: bytes = b""
    accent: str = PINE


PLAIN = Branding()
