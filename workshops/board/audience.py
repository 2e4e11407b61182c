"""For whom a page is drawn: it decides what exists in the page, and in whose words."""

from dataclasses import dataclass, replace

from common.languages import offered

KINDS = ("phone", "desk", "screen")


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone who sees the same page: of 1 kind, at 1 table, in 1 language.

    Each audience has its own pages, frames and caches. `table` is None for people without one.
    """

    kind: str
    table: int | None = None
    language: str = "en"

    @property
    def is_phone(self):
        return self.kind == "phone"

    @property
    def is_desk(self):
        return self.kind == "desk"

    @property
    def is_screen(self):
        return self.kind == "screen"

    @property
    def sees_hidden(self):
        """Return True for the desk, which sees what is hidden, and dots as they are given."""
        return self.is_desk

    @property
    def untranslated(self):
        """Return the audience with the same rows, whatever the language of our own words."""
        return self if self.language == "en" else replace(self, language="en")

    def __str__(self):
        table = f", table {self.table}" if self.table else ""
        return f"{self.kind}{table}" + (f", {self.language}" if self.language != "en" else "")


def audience_in(session, kind, language):
    """Return the audience of a page that was loaded in `language`.

    If the session does not have that language, use its first one. The desk may be in any language
    that the server offers.
    """
    codes = () if kind == DESK.kind else session.languages
    return Audience(kind, language=offered(language, codes))


PHONE, DESK, SCREEN = map(Audience, KINDS)
AUDIENCES = (PHONE, DESK, SCREEN)
