"""A value of the file together with its place, so that a complaint can say where."""

import json

from workshops.letters import cannot_be_kept, is_blank, without_controls

REQUIRED = object()
# Half of what the database holds, so that counting can go on from here.
LARGEST_WHOLE = 1_000_000_000
NAMES = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}


class Unreadable(Exception):
    """The file cannot be taken; the message is one line for a person."""


class Located:
    """One value. Each method gives it as what it must be, or raises Unreadable with the place."""

    def __init__(self, value, place="", notes=None):
        self.value = value
        self.place = place
        self.notes = [] if notes is None else notes

    def wrong(self, words):
        return Unreadable(f"{self.place or 'The file'}: {words}.")

    def get(self, name, default=REQUIRED):
        """A member of an object."""
        self._must_be(dict)
        place = f"{self.place}.{name}" if self.place else name
        if name in self.value:
            return Located(self.value[name], place, self.notes)
        if default is REQUIRED:
            raise Unreadable(f"{place}: is missing.")
        return Located(default, place, self.notes)

    def items(self, most):
        """The members of a list."""
        self._must_be(list)
        if len(self.value) > most:
            raise self.wrong(f"has {len(self.value):,} entries, and {most:,} is the most")
        return [Located(v, f"{self.place}[{i}]", self.notes) for i, v in enumerate(self.value)]

    def text(self, longest, *, may_be_blank=False):
        """Text as it stands; control characters that no page can show are taken out and noted."""
        self._must_be(str)
        text = self._shown(self.value)
        if len(text) > longest:
            raise self.wrong(f"has {len(text):,} characters, and {longest:,} is the most")
        if is_blank(text):
            if not may_be_blank:
                raise self.wrong("is empty")
            return ""
        return text

    def whole(self, least=0, most=LARGEST_WHOLE):
        """A whole number."""
        if type(self.value) is not int:  # True is an int too
            raise self.wrong(f"must be a whole number, not {_named(self.value)}")
        if not least <= self.value <= most:
            raise self.wrong(f"must lie between {least:,} and {most:,}")
        return self.value

    def flag(self):
        self._must_be(bool)
        return self.value

    def one_of(self, choices):
        if not isinstance(self.value, str) or self.value not in choices:
            known = ", ".join(choices)
            raise self.wrong(f"{shown(self.value)} is not known here, only: {known}")
        return self.value

    def key(self):
        """An id: a whole number or text."""
        if type(self.value) not in (int, str):
            raise self.wrong(f"must be a whole number or text, not {_named(self.value)}")
        return self.value

    def _must_be(self, kind):
        if not isinstance(self.value, kind):
            raise self.wrong(f"must be {NAMES[kind]}, not {_named(self.value)}")

    def _shown(self, text):
        if cannot_be_kept(text):
            raise self.wrong("holds a character that cannot be kept (NUL or half a surrogate pair)")
        kept = without_controls(text)
        if kept != text:
            self.notes.append(f"{self.place}: control characters were taken out.")
        return kept


def _named(value):
    return NAMES.get(type(value), "a number")


def shown(value):
    """A value of the file on one short line."""
    line = json.dumps(value)
    return line if len(line) <= 40 else f"{line[:39]}…"
