"""What holds for every format, each read back as its readers would."""

from dataclasses import replace

import pytest

from tests.exports.hostile import HOSTILE
from tests.exports.read_back import READERS
from tests.exports.trees import (
    TAKEN,
    a_deepest_tree,
    a_document,
    a_record,
    a_tree,
    far_down,
    written,
)
from workshops.exports import sections
from workshops.exports.blocks import Section, Sentences, Table
from workshops.exports.branding import Branding
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, NodeEntry, Settings
from workshops.exports.formats import FORMATS, file_name
from workshops.exports.formats.mermaid import MOST_LETTERS
from workshops.exports.session_record import SessionRecord

SO_FAR = (
    "The session is still open. This was the summary at 14:05 on 23 November 2026 (version 31)."
)
# Pictures, boards and lists of answers show the tree alone.
TREE_ALONE = {slug for slug, form in FORMATS.items() if getattr(form, "TREE_ALONE", False)}

# These set each letter, and take long over a word of 65,536. In an archive they have it (--long).
DRAWN = {"pdf", "png", "sheet"}
LONGEST_DRAWN = 4_096

TABLES = {slug for slug, form in FORMATS.items() if getattr(form, "IS_TABLE", False)}

# What is made to be read from afar leaves out what would be too small, and counts it.
WHOLE = [slug for slug, form in FORMATS.items() if not getattr(form, "FOLDS", False)]

ANY_SCRIPT = "Café ☕ 为什么 → ✓ Ŵyth 한국어 日本の हिन्दी தமிழ் 😀 𝔘 لماذا ہم עברית"

each = pytest.mark.parametrize("slug", FORMATS)
each_by_itself = pytest.mark.parametrize("slug", [slug for slug in WHOLE if slug != "zip"])
each_whole = pytest.mark.parametrize("slug", WHOLE)


def told(slug, document):
    return READERS[slug].words(written(slug, document))


def test_every_format_is_read_back():
    assert READERS.keys() == FORMATS.keys()


@each_whole
def test_every_answer_is_there_in_tree_order(slug):
    # An archive holds what each format wrote by itself.
    document = document_from(a_tree(40 if slug == "zip" else 300), "public")
    said = told(slug, document)
    texts = [READERS[slug].forced(node.text) for node in document.record.nodes if node.depth]
    assert _missing_or_out_of_order(said, texts) is None


@pytest.mark.long
@each_by_itself
def test_a_tree_of_a_hundred_levels_and_themes_is_far_from_too_deep(slug):
    document = far_down(lambda: document_from(a_deepest_tree(), "public"))
    said = READERS[slug].words(far_down(lambda: written(slug, document)))
    texts = [READERS[slug].forced(node.text) for node in document.record.nodes if node.depth]
    assert [text for text in texts if text not in said] == []


class Weather(Table):
    """A richer table, which no format knows."""


@each
def test_a_new_section_appears_by_itself_even_with_a_richer_block(slug, monkeypatch):
    def added(record, trees, numbers):
        table = Weather(("Where", "How"), (("Outside", "A steady drizzle"),))
        return Section("added", "The weather", (Sentences(("It was wet.",)), table))

    monkeypatch.setattr(sections, "SECTIONS", (*sections.SECTIONS, added))
    said = told(slug, a_document())
    for words in ("The weather", "It was wet.", "Outside", "A steady drizzle"):
        assert (READERS[slug].forced(words) in said) != (slug in TREE_ALONE)


@pytest.mark.parametrize("slug", [slug for slug in FORMATS if slug not in TABLES])
def test_the_first_line_says_that_a_session_is_still_open(slug):
    said = told(slug, a_document(taken=TAKEN))
    assert said.split("\n")[0].startswith(SO_FAR)
    assert "still open" not in told(slug, a_document())


@pytest.mark.parametrize("slug", sorted(TABLES))
def test_a_table_is_a_table_and_its_name_says_that_a_session_is_still_open(slug):
    assert written(slug, a_document(taken=TAKEN)) == written(slug, a_document())
    assert file_name(FORMATS[slug], "elm", goes_on=True).endswith("-so-far.csv")
    assert "so-far" not in file_name(FORMATS[slug], "elm")


@pytest.mark.parametrize("slug", ["md", "txt", "csv", "notes", "opml"])
def test_of_a_large_list_the_answers_with_most_dots_come_first(slug):
    texts = [f"Number {n:03}" for n in range(300)]
    answers = [NodeEntry(n + 2, "answer", 1, text, 1, tally=n) for n, text in enumerate(texts)]
    record = SessionRecord(Settings("A list"), (NodeEntry(1, "question", None, "Why?"), *answers))
    said = told(slug, document_from(record, "public"))
    # A table of leading answers may come before the list.
    assert sorted(texts, key=said.rindex) == texts[::-1]


@each
def test_hidden_answers_are_only_counted(slug):
    said = told(slug, a_document())
    assert "Dr X" not in said
    if slug not in TREE_ALONE:
        assert READERS[slug].forced("names a person") in said


@each_by_itself
def test_hostile_text_stays_text(slug):
    longest = LONGEST_DRAWN if slug in DRAWN else None
    assert lost(slug, [text[:longest] for text in HOSTILE]) == []


@pytest.mark.parametrize("part", range(8))
def test_hostile_text_stays_text_in_a_diagram_which_holds_less(part):
    texts = [text for text in HOSTILE[part::8] if len(text) < MOST_LETTERS]
    assert lost("mermaid", texts) == []


@pytest.mark.parametrize("texts", [HOSTILE[::12], pytest.param(HOSTILE, marks=pytest.mark.long)])
def test_hostile_text_stays_text_in_an_archive(texts):
    assert lost("zip", texts) == []


@each_by_itself
def test_a_letter_of_any_script_can_be_in_any_field(slug):
    """Not in the answers alone: a page has headers, footers and labels too."""
    words = ANY_SCRIPT
    record = a_record(words, wording=words)
    settings = replace(record.settings, title=words, welcome=words, role_groups=(words,))
    nodes = (replace(node, text=words, reason=node.reason and words) for node in record.nodes)
    action = ActionEntry(words, words, words, words)
    causes = (replace(cause, actions=(action,)) for cause in record.causes)
    record = replace(record, settings=settings, nodes=tuple(nodes), causes=tuple(causes))
    document = document_from(record, "organiser", branding=Branding(name=words))
    assert READERS[slug].forced(words) in told(slug, document)


def lost(slug, texts):
    said = told(slug, a_document(*texts))
    return [text for text in texts if READERS[slug].forced(text) not in said]


@each
def test_the_same_document_is_the_same_bytes(slug):
    first, second = (written(slug, a_document("One more")) for _ in range(2))
    assert first == second


def _missing_or_out_of_order(said, texts):
    """Search from the end, because a cause and its chain may be before the tree."""
    place = len(said)
    for text in reversed(texts):
        place = said.rfind(text, 0, place)
        if place < 0:
            return text
    return None
