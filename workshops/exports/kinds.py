"""The kinds of values in the JSON: how to read and write each, and its JSON Schema.

`read(at)` takes a Located value (reading/located.py), which reports its errors and their places.
"""

from dataclasses import dataclass


class Kind:
    """The base of most kinds: a value is written unchanged."""

    def write(self, value):
        return value


@dataclass(frozen=True)
class Text(Kind):
    longest: int
    may_be_blank: bool = True

    def read(self, at):
        return at.text(self.longest, may_be_blank=self.may_be_blank)

    def schema(self):
        return {"type": "string", "maxLength": self.longest}


@dataclass(frozen=True)
class Whole(Kind):
    """A whole number. Without `most` the reader accepts what fits the database."""

    least: int = 0
    most: int | None = None

    def read(self, at):
        return at.whole(self.least, self.most)

    def schema(self):
        most = {} if self.most is None else {"maximum": self.most}
        return {"type": "integer", "minimum": self.least, **most}


@dataclass(frozen=True)
class Flag(Kind):
    def read(self, at):
        return at.flag()

    def schema(self):
        return {"type": "boolean"}


@dataclass(frozen=True)
class OneOf(Kind):
    choices: tuple[str, ...]

    def read(self, at):
        return at.one_of(self.choices)

    def schema(self):
        return {"enum": [str(choice) for choice in self.choices]}


@dataclass(frozen=True)
class Day(Kind):
    """A day, as 2026-11-23."""

    def read(self, at):
        return at.day()

    def schema(self):
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


@dataclass(frozen=True)
class Key(Kind):
    """The id of a node. We write whole numbers, and read text as well."""

    def read(self, at):
        return at.key()

    def schema(self):
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True)
class Maybe(Kind):
    """A value that may be null."""

    kind: Kind

    def read(self, at):
        return None if at.value is None else self.kind.read(at)

    def write(self, value):
        return None if value is None else self.kind.write(value)

    def schema(self):
        return {"anyOf": [self.kind.schema(), {"type": "null"}]}


@dataclass(frozen=True)
class Each(Kind):
    """A list of one kind. The reader accepts up to `most`."""

    kind: Kind
    most: int | None = None

    def read(self, at):
        return tuple(map(self.kind.read, at.items(self.most)))

    def write(self, value):
        return list(map(self.kind.write, value))

    def schema(self):
        return {"type": "array", "items": self.kind.schema()}


@dataclass(frozen=True)
class Object(Kind):
    """An object whose members an Entry declares."""

    entry: type

    def read(self, at):
        return self.entry.read(at)

    def write(self, value):
        return value.written()

    def schema(self):
        return {"$ref": f"#/$defs/{self.entry.json_name}"}
