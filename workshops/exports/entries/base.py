"""Objects of the JSON, each declared once: the reader, the writer and the schema follow from it."""

from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any

from workshops.exports.kinds import Key, Kind


@dataclass(frozen=True)
class Fact:
    """One member of an object.

    `column` is the field of the model with the same value; `made_from` are fields from which
    code makes it (snapshot.py, actions/importing.py).
    """

    name: str
    kind: Kind
    column: str
    made_from: tuple[str, ...]
    about: str
    may_be_missing: bool
    default: Any

    def read(self, at):
        """Return its value in the object at `at`. Raise Unreadable."""
        if self.may_be_missing and self.name not in at.value:
            return self.default
        return self.kind.read(at.get(self.name))

    @property
    def is_key(self):
        """Return True if it is the id of a node, or null."""
        return isinstance(getattr(self.kind, "kind", self.kind), Key)

    def schema(self):
        return self.kind.schema() | ({"description": self.about} if self.about else {})


def fact(kind, *, column="", made_from=(), about="", may_be_missing=False, default=MISSING):
    """Return the dataclass field of one member (see Fact). Files need it unless it may be missing.

    A default serves trees from elsewhere, and files where it may be missing.
    """
    metadata = {
        "kind": kind,
        "column": column,
        "made_from": made_from,
        "about": about,
        "may_be_missing": may_be_missing,
    }
    return field(default=default, metadata=metadata)


class Entry:
    """A dataclass whose facts are the members of an object in the JSON, in their order.

    `name` and `about` are what the schema says, `of` is the model of its rows. A field that is
    not a fact is not in the JSON.
    """

    def __init_subclass__(cls, *, name, about, of=None):
        cls.json_name, cls.about, cls.model = name, about, of

    @classmethod
    @cache
    def facts(cls):
        return tuple(
            Fact(name=each.name, default=each.default, **each.metadata)
            for each in fields(cls)
            if each.metadata
        )

    @classmethod
    def read(cls, at):
        """Return the entry in the object at `at`. Raise Unreadable."""
        at.check_object()
        return cls(**{fact.name: fact.read(at) for fact in cls.facts()})

    @classmethod
    def schema(cls):
        """Return the JSON Schema of the object."""
        return {
            "type": "object",
            "description": cls.about,
            "required": [fact.name for fact in cls.facts()],
            "properties": {fact.name: fact.schema() for fact in cls.facts()},
            "additionalProperties": False,
        }

    @classmethod
    @cache
    def attributes(cls):
        """Return the attribute of a row for each fact, by the name of the fact."""
        with_one = (fact for fact in cls.facts() if fact.column)
        return {fact.name: cls.model._meta.get_field(fact.column).attname for fact in with_one}

    @classmethod
    def of_row(cls, row, **made):
        """Return the entry of a row. `made` are the facts without a column."""
        copied = {name: getattr(row, attribute) for name, attribute in cls.attributes().items()}
        return cls(**copied, **made)

    def written(self):
        """Return the members of the object, to be written as JSON."""
        return {fact.name: fact.kind.write(getattr(self, fact.name)) for fact in self.facts()}

    def columns(self):
        """Return the values of its row, by column. Ids are left out: a new row has a new id."""
        columns, values_of = self._own_columns()
        return dict(zip(columns, values_of(self), strict=True))

    @classmethod
    @cache
    def _own_columns(cls):
        own = [fact for fact in cls.facts() if fact.column and not fact.is_key]
        return [fact.column for fact in own], _values_of([fact.name for fact in own])


def _values_of(names):
    """Return a function for the values of these attributes, as a tuple even for 1 attribute."""
    values_of = attrgetter(*names)
    return values_of if len(names) > 1 else lambda entry: (values_of(entry),)
