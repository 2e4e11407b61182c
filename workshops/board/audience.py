"""For whom a page is drawn: it decides what exists in the page, and in whose words."""

from dataclasses import dataclass, replace

KINDS = ("phone", "desk", "screen")


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone who sees the same page: on one kind of page, at one table, in one language.

    Pages, frames and caches are one for each audience. `table` is None where people sit at none.
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
        """May it see what is hidden, and where dots fall? What everyone may see, the desk may."""
        return self.is_desk

    @property
    def untranslated(self):
        """The audience that is shown the same rows, whatever the language of our own words."""
        return self if self.language == "en" else replace(self, language="en")

    def __str__(self):
        table = f"table {self.table}" if self.table else ""
        return ", ".join(filter(None, (self.kind, table, self.language.removeprefix("en"))))


PHONE, DESK, SCREEN = map(Audience, KINDS)
AUDIENCES = (PHONE, DESK, SCREEN)
