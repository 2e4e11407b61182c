"""The first page answers 4 fixed questions, from what is said further on."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from tests.exports.read_back import READERS
from tests.exports.test_by_group import BY_GROUP, a_room
from tests.exports.trees import a_record, with_updates, written
from workshops.exports.blocks import Points
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, CauseEntry, CheckEntry, CountEntry
from workshops.models import limits

ACCOUNT = "This is one room’s account. Another room might find other causes."
QUESTIONS = ["What was found", "How sure the room is", "Who spoke", "What will be done"]
LONG = ("Nobody near me works this way and each of us says so. " * 6)[: limits.WORDING]


def answers_of(record):
    section = document_from(record, "public").sections[0]
    table = next(block for block in section.blocks if isinstance(block, Points))
    return dict(table.points)


def with_causes(*causes):
    record = a_record()
    return replace(record, causes=tuple(CauseEntry(3, *cause) for cause in causes))


def test_it_comes_first_and_says_whose_account_it_is():
    document = document_from(a_record(), "public")
    assert document.headline.endswith(ACCOUNT)
    assert document.sections[0].slug == "in-short"
    assert [question for question, _ in document.sections[0].blocks[0].rows] == QUESTIONS


def test_nothing_is_said_where_there_are_no_answers():
    record = a_record()
    asked = replace(record, nodes=record.nodes[:1], whys=(), causes=(), checks=())
    assert "in-short" not in [each.slug for each in document_from(asked, "public").sections]


def test_causes_are_found_up_to_5_of_them():
    found = answers_of(with_causes(*((f"Cause {n}",) for n in range(7))))["What was found"]
    assert found == (*(f"Cause {n}" for n in range(5)), "2 more causes.")


def test_a_room_without_a_cause_has_its_strongest_answer():
    found = answers_of(replace(a_record(), causes=()))["What was found"]
    assert len(found) == 2
    assert found[1].startswith("The strongest answer: “")


def test_what_the_room_was_asked_last_says_how_sure_it_is():
    asked = [
        CheckEntry(3, "act", (CountEntry(6, "yes"),)),
        CheckEntry(3, "act", (CountEntry(4, "yes"), CountEntry(2, "unsure"))),
        CheckEntry(3, "meant", (CountEntry(5, "yes"),), wording="A habit"),
        CheckEntry(1, "record", (CountEntry(8, "fair"), CountEntry(1, "differently"))),
        CheckEntry(1, "rung", (CountEntry(20, "codesign"),)),
    ]
    record = replace(with_causes(("A habit",)), checks=tuple(asked))
    assert answers_of(record)["How sure the room is"][:3] == (
        "Is this a fair record of what we said? (Yes, a fair record: 8 · I see it differently: 1)",
        "Can we do something about this? “A habit” (Yes, we could: 4 · I am not sure: 2)",
        "Is this still what was meant? “A habit” (Yes, it is what we meant: 5)",
    )


def test_the_cause_with_least_agreement_stands_beside_the_one_with_most():
    record = a_record()
    causes = [CauseEntry(3, "A habit"), CauseEntry(4, "A rule"), CauseEntry(9, "A law")]
    said = ((3, 9, 11), (9, 12, 8), (4, 1, 1), (4, 18, 2), (2, 0, 20))
    asked = (
        CheckEntry(node, "act", (CountEntry(yes, "yes"), CountEntry(no, "beyond")))
        for node, yes, no in said
    )
    more = replace(record.nodes[-1], id=9, state="here")
    record = replace(record, nodes=(*record.nodes, more), causes=tuple(causes), checks=tuple(asked))
    sure = answers_of(record)["How sure the room is"]
    assert [line.partition("“")[2] for line in sure[:2]] == [
        "A rule” (Yes, we could: 18 · It is real, but out of our hands: 2)",
        "A habit” (Yes, we could: 9 · It is real, but out of our hands: 11)",
    ]
    assert not any("Can we do" in line for line in sure[2:])


def test_how_many_recognise_the_first_cause_is_said_too():
    record = with_causes(("A habit",), ("Another",))
    known = tuple(replace(node, recognised=9 if node.id == 3 else 0) for node in record.nodes)
    record = replace(record, nodes=known, checks=())
    assert answers_of(record)["How sure the room is"] == ("A habit (9 people recognise this)",)


def test_where_the_room_was_not_asked_that_is_said():
    record = replace(with_causes(("A habit",)), checks=())
    alone = tuple(replace(node, recognised=0) for node in record.nodes)
    record = replace(record, nodes=alone)
    assert answers_of(record)["How sure the room is"] == (
        "The room was not asked, or fewer than 5 people answered.",
    )


@pytest.mark.parametrize(
    ("people", "words"),
    [(41, "41 people took part."), (0, "Nobody joined with a phone.")],
)
def test_who_spoke_is_how_many_took_part(people, words):
    record = a_record()
    record = replace(record, settings=replace(record.settings, people=people))
    assert answers_of(record)["Who spoke"] == (words,)


def test_which_group_said_less_than_its_share_is_said_there_too():
    room = a_room(BY_GROUP, (98, (2, 2, 4, 1)))
    assert answers_of(room)["Who spoke"] == (
        "40 people took part.",
        "About 4 in 10 people chose “I use services”. They wrote about 2 in 10 answers.",
    )


def test_actions_have_who_and_when_and_causes_without_one_are_named():
    action = ActionEntry("Send drafts early", "Amina", "May")
    record = with_causes(("A habit", (action, ActionEntry("Ask first"))), ("Another",))
    assert answers_of(record)["What will be done"] == (
        "Send drafts early (Amina · May)",
        "Ask first",
        "No action yet: “Another”",
    )


def test_afterwards_it_says_how_many_are_done():
    assert "done" in answers_of(with_updates(a_record()))["What will be done"][-1]


@pytest.mark.parametrize("causes", [(), (("A habit",),)])
def test_without_an_action_that_is_said_and_no_cause_is_named_again(causes):
    assert answers_of(with_causes(*causes))["What will be done"] == ("No action is planned.",)


def test_a_tree_from_elsewhere_is_no_account_of_a_room():
    record = a_record()
    settings = replace(record.settings, people=0, day=None)
    document = document_from(replace(record, settings=settings), "public")
    assert "in-short" not in [section.slug for section in document.sections]
    assert ACCOUNT not in document.headline


@pytest.mark.parametrize("slug", ["docx", "pptx", "xlsx", "md", "txt"])
def test_every_format_with_sections_has_all_of_it(slug):
    said = " ".join(READERS[slug].words(written(slug, document_from(a_record(), "public"))).split())
    assert [words for words in (ACCOUNT, *QUESTIONS) if words not in said] == []


def test_it_ends_on_the_first_page_however_long_5_causes_are():
    action = ActionEntry("Send every draft plan to people who use the service", "Amina", "May")
    record = with_causes(*((f"{n}. {LONG}"[: limits.WORDING], (action,)) for n in range(5)))
    pages = PdfReader(io.BytesIO(written("pdf", document_from(record, "public")))).pages
    first = " ".join(pages[0].extract_text().split())
    assert "12 people took part" in first
    assert [question for question in QUESTIONS if question not in first] == []
    assert first.count("Send every draft plan") == 5


def test_it_ends_there_too_where_the_room_doubts_and_4_of_them_have_no_action():
    action = ActionEntry("Ask first", "Amina", "May")
    wordings = [f"{n}. {LONG}"[:150] for n in range(5)]
    causes = [
        CauseEntry(4, wordings[0], (action,)),
        *(CauseEntry(3, each) for each in wordings[1:]),
    ]
    counts = CountEntry(8, "yes"), CountEntry(4, "unsure")
    asked = [
        CheckEntry(node, kind, counts, wordings[0] if kind == "meant" else "")
        for kind in ("act", "meant")
        for node in (3, 4)
    ]
    record = replace(a_record(), causes=tuple(causes), checks=tuple(asked))
    pages = PdfReader(io.BytesIO(written("pdf", document_from(record, "public")))).pages
    first = " ".join(pages[0].extract_text().split())
    assert [question for question in QUESTIONS if question not in first] == []
    assert (first.count("No action yet"), "2 more causes." in first) == (2, True)
    assert first.count("Is this still what was meant?") == 2
