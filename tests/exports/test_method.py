"""“How it was done” says what the whys really had, and what came from paper."""

from dataclasses import replace

from tests.exports.trees import a_record
from workshops.exports.document import document_from
from workshops.exports.entries import NodeEntry, Settings, WhyEntry

SILENT = "Everyone wrote in silence first. Then all answers were shown."
QUICK = "Answers appeared on every phone as soon as they were sent."


def told(record):
    """The lines of the section, for everybody."""
    (section,) = [s for s in document_from(record, "public").sections if s.slug == "method"]
    return list(section.blocks[0].lines)


def asked(*whys):
    """A record whose whys were asked so: fields of each."""
    record = a_record()
    rows = (replace(why, **how) for why, how in zip(record.whys, whys, strict=True))
    return replace(record, whys=tuple(rows))


def test_the_mode_is_that_of_the_whys_and_not_only_of_the_session():
    assert SILENT in told(asked({}, {}))
    lines = told(asked({"mode": "quick"}, {"mode": "quick"}))
    assert (QUICK in lines, SILENT in lines) == (True, False)


def test_each_mode_is_named_with_how_many_whys_had_it():
    lines = told(asked({}, {"mode": "quick"}))
    assert lines[1:3] == [
        f"1 why was asked in this way: {QUICK}",
        f"1 why was asked in this way: {SILENT}",
    ]


def test_other_prompts_are_named():
    own = {"prompt_kind": "own", "prompt_text": "What else?"}
    lines = told(asked({"prompt_kind": "how"}, own))
    assert "1 why was asked as “How does that come about?”" in lines
    assert "1 why was asked as “What else?”" in lines
    assert told(asked({"prompt_kind": "how"}, {"prompt_kind": "how"}))[2] == (
        "2 whys were asked as “How does that come about?”"
    )
    assert not any("asked as" in line for line in told(asked({}, {})))


def test_what_came_from_paper_and_how_people_know_is_counted():
    question = NodeEntry(1, "question", None, "Why?")
    answers = [
        NodeEntry(2, "answer", 1, "A", 1, from_room=True, on_paper=True, paper_dots=3),
        NodeEntry(3, "answer", 1, "B", 1, known_by="think"),
        NodeEntry(4, "answer", 1, "C", 1, known_by="self"),
        NodeEntry(5, "answer", 1, "D", 1, known_by="think"),
        NodeEntry(6, "answer", 1, "E", 1, known_by="self", state="hidden", paper_dots=9),
    ]
    whys = (WhyEntry(1, "settled", 1, 4),)
    record = replace(a_record(), nodes=(question, *answers), whys=whys, causes=())
    lines = told(record)
    assert "1 answer was written on paper. A facilitator typed it in." in lines
    assert "3 dots were on paper. A facilitator counted them." in lines
    known = lines.index("How people know what they wrote:")
    assert lines[known + 1 : known + 3] == ["It happened to me: 1", "It is what I think: 2"]


def test_a_tree_that_nobody_wrote_here_says_nothing_of_it():
    record = replace(a_record(), settings=Settings("Imported", phase="closed"))
    assert not any("silence" in line for line in told(record))


EARLY = "People could answer the first why before the session opened."
CHECKED = "Someone checked answers before the room could see them."


def settled(**settings):
    record = a_record()
    return replace(record, settings=replace(record.settings, **settings))


def test_it_says_what_happened_before_the_room_saw_an_answer():
    done = {"collect_until": "2026-11-22", "checks_first": True}
    assert [EARLY in told(settled(**done)), CHECKED in told(settled(**done))] == [True, True]
    assert [EARLY in told(a_record()), CHECKED in told(a_record())] == [False, False]
    assert EARLY not in told(settled(collect_until="2026-11-22", day=None))


def test_it_says_how_much_say_people_have_as_it_was_declared():
    said = "The organiser said beforehand how much say people have: Co-design."
    assert said in told(settled(rung="codesign"))


def test_it_counts_answers_with_a_gap_in_them():
    record = a_record("Ms […] decides", "Ask […], then […]", "And so on…")
    assert "A facilitator took words out of 2 answers." in told(record)
