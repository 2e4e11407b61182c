"""What a summary says first about a room that agreed no cause."""

from dataclasses import replace

import pytest

from tests.exports.read_back import READERS
from tests.exports.test_every_format import TREE_ALONE
from tests.exports.trees import a_document, a_tree, written
from workshops.exports.blocks import Chains, Sentences, Table
from workshops.exports.document import document_from
from workshops.exports.entries import NodeEntry, Settings, WhyEntry
from workshops.exports.formats import FORMATS
from workshops.exports.sections import without_causes
from workshops.exports.session_record import SessionRecord

NO_CAUSE = "No answer is marked as an underlying cause."
TEXT_FORMATS = [slug for slug in FORMATS if slug not in {*TREE_ALONE, "json", "mm", "zip"}]


def a_room(*answers, phase="closed", stage="settled", people=12):
    """Each answer as (id, parent, dots, text)."""
    nodes = [NodeEntry(1, "question", None, "Why is it so rare?")]
    depths = {1: 0}
    for pk, parent, dots, text in answers:
        depths[pk] = depths[parent] + 1
        nodes.append(NodeEntry(pk, "answer", parent, text, depths[pk], tally=dots))
    asked = sorted({parent for _, parent, _, _ in answers})
    whys = tuple(WhyEntry(pk, stage, turn) for turn, pk in enumerate(asked, 1))
    settings = Settings("Thursday group", phase=phase, people=people)
    return SessionRecord(settings, tuple(nodes), whys)


ROOM = a_room(
    *((2, 1, 4, "It costs more"), (3, 2, 0, "It takes long"), (4, 3, 1, "Nobody plans it")),
    *((5, 1, 6, "We were never asked"), (6, 5, 0, "Nobody thought of it"), (7, 1, 0, "No idea")),
)


def found(record):
    sections = document_from(record, "public").sections
    return next(section for section in sections if section.slug == "findings")


def block(record, kind):
    return next((each for each in found(record).blocks if isinstance(each, kind)), None)


def test_the_answers_with_most_dots_then_most_below_come_first():
    assert block(ROOM, Table).rows == (
        ("We were never asked", "1", "6", "1"),
        ("It costs more", "1", "4", "2"),
        ("Nobody plans it", "3", "1", "0"),
        ("It takes long", "2", "0", "1"),
    )


def test_without_dots_no_column_speaks_of_them():
    room = a_room((2, 1, 0, "It costs more"), (3, 2, 0, "It takes long"))
    assert block(room, Table).headings == ("Answer", "Level", "Answers below")
    assert block(room, Table).rows == (("It costs more", "1", "1"),)


def test_those_that_are_tied_with_the_last_are_counted():
    room = a_room(*((n, 1, 2, f"Answer {n}") for n in range(2, 10)))
    assert [row[0] for row in block(room, Table).rows] == [f"Answer {n}" for n in range(2, 7)]
    assert found(room).blocks[-1] == Sentences(("3 more answers are tied with the last one.",))


def test_without_causes_or_themes_only_the_sentences_are_left():
    assert [type(each) for each in found(a_room((2, 1, 0, "It costs more"))).blocks] == [Sentences]


def test_the_deepest_answer_has_its_way_up_to_the_question():
    (chain,) = block(ROOM, Chains).chains
    assert [chain.wording, *(step.text for step in chain.steps)] == [
        *("Nobody plans it", "It takes long", "It costs more", "Why is it so rare?"),
    ]


@pytest.mark.parametrize("how", [{}, {"phase": "open"}, {"people": 0}])
def test_it_says_that_there_is_no_cause_and_not_what_the_room_agreed(how):
    said = block(a_room((2, 1, 3, "It costs more"), **how), Sentences)
    assert said.lines == (NO_CAUSE, "Deepest level: 1.")


def test_it_says_where_the_room_stopped():
    said = block(a_room((2, 1, 3, "It costs more"), (3, 2, 0, "So"), stage="reading"), Sentences)
    assert said.lines[2:] == (
        "Why 1 is not settled: “Why is it so rare?”",
        "Why 2 is not settled: “It costs more”",
    )


def test_where_there_is_a_cause_or_no_answer_it_is_absent():
    assert a_document().sections[1].slug == "causes"
    nothing = document_from(a_tree(0), "public")
    assert without_causes(nothing.record, nothing.trees, nothing.numbers) is None


@pytest.mark.parametrize("slug", TEXT_FORMATS)
def test_it_is_before_the_tree_in_every_format_that_is_read(slug):
    document = document_from(replace(a_tree(30), causes=()), "public")
    said = READERS[slug].words(written(slug, document))
    told = (READERS[slug].forced(words) for words in (NO_CAUSE, document.record.nodes[1].text))
    place, tree = said.index(next(told)), said.rindex(next(told))
    assert place < tree
