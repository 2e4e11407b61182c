"""What follows from the declaration of an object: how it is written, read and described."""

from dataclasses import dataclass

import pytest

from workshops.exports.entries import Entry, fact
from workshops.exports.kinds import Each, Flag, Key, Maybe, Object, Text, Whole
from workshops.exports.reading.located import Located, Unreadable
from workshops.models import Node


@dataclass(frozen=True)
class Remark(Entry, name="remark", about="What somebody said."):
    words: str = fact(Text(5, may_be_blank=False), about="In their own words.")
    weight: int | None = fact(Maybe(Whole(1, 9)), default=2)
    here_alone: int = 0
    loud: bool = fact(Flag(), default=False, may_be_missing=True)


@dataclass(frozen=True)
class Talk(Entry, name="talk", about="Several remarks."):
    remarks: tuple[Remark, ...] = fact(Each(Object(Remark), 2))


TALK = Talk((Remark("Yes", 3, loud=True), Remark("No", None)))
WRITTEN = {
    "remarks": [
        {"words": "Yes", "weight": 3, "loud": True},
        {"words": "No", "weight": None, "loud": False},
    ]
}


def test_facts_are_written_in_their_order_and_nothing_else():
    assert str(TALK.written()) == str(WRITTEN)


def test_what_was_written_is_read():
    assert Talk.read(Located(WRITTEN)) == TALK


def test_a_fact_that_a_file_may_leave_out_has_its_default():
    assert Remark.read(Located({"words": "Yes", "weight": 2})) == Remark("Yes")


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        ({"words": "Yes"}, "remarks[0].weight is missing."),
        ({"words": "Listen", "weight": 2}, "remarks[0].words has 6 characters. The most is 5."),
        ({"words": " ", "weight": 2}, "remarks[0].words is empty."),
        ({"words": "Yes", "weight": 10}, "remarks[0].weight must be from 1 to 9."),
        ({"words": "Yes", "weight": 2, "loud": None}, "remarks[0].loud must be true or false."),
        ("Yes", "remarks[0] must be an object."),
    ],
)
def test_a_fault_is_reported_with_its_place(remark, words):
    with pytest.raises(Unreadable) as error:
        Talk.read(Located({"remarks": [remark]}))
    assert str(error.value) == words


def test_the_schema_has_the_limits_of_the_reader():
    assert Remark.schema()["properties"] == {
        "words": {"type": "string", "maxLength": 5, "description": "In their own words."},
        "weight": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, {"type": "null"}]},
        "loud": {"type": "boolean"},
    }
    assert Remark.schema()["required"] == ["words", "weight", "loud"]


@dataclass(frozen=True)
class Branch(Entry, name="branch", about="Some columns of a node.", of=Node):
    parent: int | None = fact(Maybe(Key()), column="parent")
    said: str = fact(Text(99), column="text")
    dots: int = fact(Whole(), made_from=("tally",), default=0)


def test_an_entry_takes_the_columns_of_its_row_and_gives_them_back_without_ids():
    branch = Branch.of_row(Node(parent_id=7, text="Pay"), dots=4)
    assert branch == Branch(7, "Pay", 4)
    assert branch.columns() == {"text": "Pay"}
