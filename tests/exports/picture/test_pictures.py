"""Pictures on sheets of a fixed size, and what they say."""

import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.exports.read_back import READERS
from tests.exports.read_back.svg import SPACE
from tests.exports.trees import a_document, a_tree, written
from workshops.exports.branding import PLAIN, Branding
from workshops.exports.document import document_from
from workshops.exports.entries import CauseEntry, NodeEntry, Settings
from workshops.exports.picture import picture_of, sheet_of, slide_of
from workshops.exports.picture.style import MARGIN
from workshops.exports.session_record import SessionRecord

RATIO, WIDEST = 1920 / 1080, 2400


def shown_in(picture):
    return [box for band in picture.bands for box in band.layout.boxes]


@pytest.mark.parametrize("answers", [0, 1, 40, pytest.param(1000, marks=pytest.mark.long)])
@pytest.mark.parametrize("slug", ["svg", "png", "slide", "poster", "sheet"])
def test_trees_of_any_size_become_pictures(slug, answers):
    said = READERS[slug].words(written(slug, document_from(a_tree(answers), "public")))
    assert "Why is co-production so rare?" in said


def test_a_slide_shows_every_cause_and_counts_what_it_leaves_out():
    picture = slide_of(document_from(a_tree(1000), "public"), RATIO, WIDEST)
    told = "\n".join(words.node.text for box in shown_in(picture)[1:] for words in box.lines)
    shown = [box for box in shown_in(picture) if box.node.kind == "answer"]
    left_out = sum(
        int(line.partition(" ")[0].replace(",", ""))
        for line in told.split("\n")
        if re.fullmatch(r"[\d,]+ more answers?", line)
    )
    repeated = sum(len(band.repeated) - 1 for band in picture.bands if band.repeated)
    assert picture.width <= WIDEST
    assert len(shown) - repeated + left_out == 1000
    assert [box.cause for box in shown if box.cause] == ["Nobody has the time for it"]


def test_a_small_tree_is_not_folded():
    picture = slide_of(a_document("One more"), RATIO, WIDEST)
    texts = [box.node.text for box in shown_in(picture)]
    assert texts == ["Why is it so rare?", "Habits", "Nobody asks", "One more"]


def test_strongest_first_is_what_a_slide_shows():
    texts = [f"Number {n:03}" for n in range(300)]
    answers = [NodeEntry(n + 2, "answer", 1, text, 1, tally=n) for n, text in enumerate(texts)]
    record = SessionRecord(Settings("A list"), (NodeEntry(1, "question", None, "Why?"), *answers))
    said = READERS["slide"].words(written("slide", document_from(record, "public")))
    shown = [text for text in texts if text in said]
    assert 10 < len(shown) < 300
    assert shown == texts[-len(shown) :]
    assert f"{300 - len(shown)} more answers" in said


@pytest.mark.parametrize("answers", [0, 3, 20, 40, 60, 100, 200, 600])
def test_a_sheet_has_the_shape_of_its_page_and_holds_all(answers):
    words = "Nobody has asked those who wait what they would change, {n}. " * 3
    picture = sheet_of(document_from(a_tree(answers, 12, words), "public"), 1.41)
    assert picture.width / picture.height == pytest.approx(1.41)
    assert picture.heading.height < picture.height / 2
    for band in picture.bands:
        assert band.x + band.layout.width <= picture.width + 1
        assert band.y + band.layout.height <= picture.height + 1
        assert band.y >= MARGIN + picture.heading.height


def test_what_is_below_an_answer_in_a_theme_is_there_in_tree_order():
    nodes = (
        NodeEntry(1, "question", None, "Why?"),
        NodeEntry(2, "theme", 1, "Habits", 1),
        NodeEntry(3, "answer", 1, "First member", 1, theme=2),
        NodeEntry(4, "answer", 3, "Below the member", 2),
        NodeEntry(5, "answer", 1, "Second member", 1, theme=2),
        NodeEntry(6, "answer", 2, "Below the theme", 2),
    )
    document = document_from(SessionRecord(Settings("Themes"), nodes), "public")
    for slug in ("svg", "png", "sheet"):
        said = READERS[slug].words(written(slug, document))
        places = [said.rindex(node.text) for node in nodes[1:]]
        assert places == sorted(places)


def test_an_answer_in_a_theme_can_be_a_cause_and_is_not_folded_then():
    nodes = (
        NodeEntry(1, "question", None, "Why?"),
        *(NodeEntry(n, "answer", 1, f"Number {n}", 1, tally=9) for n in range(4, 400)),
        NodeEntry(2, "theme", 1, "Habits", 1),
        NodeEntry(3, "answer", 1, "A member", 1, theme=2),
    )
    cause = CauseEntry(3, "It was never asked")
    document = document_from(SessionRecord(Settings("Themes"), nodes, (), (cause,)), "public")
    assert "It was never asked" in READERS["slide"].words(written("slide", document))
    svg = ElementTree.fromstring(written("svg", document))
    blocks = [e for e in svg.iter(f"{SPACE}rect") if e.get("fill") == PLAIN.accent]
    assert len(blocks) == 2  # the sample in the heading, and the cause


def test_each_of_several_questions_is_above_its_tree():
    questions = [NodeEntry(n, "question", None, f"Why {n}?") for n in (1, 3)]
    answers = [NodeEntry(n + 1, "answer", n, f"Because {n}", 1) for n in (1, 3)]
    nodes = (questions[0], answers[0], questions[1], answers[1])
    document = document_from(SessionRecord(Settings("Two"), nodes), "public")
    for slug in ("svg", "png", "slide", "sheet"):
        said = READERS[slug].words(written(slug, document))
        places = [said.rindex(node.text) for node in nodes]
        assert places == sorted(places)


def test_a_picture_is_not_empty():
    with Image.open(io.BytesIO(written("slide", a_document()))) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20)}
    assert {(250, 245, 237), (5, 86, 65), (244, 208, 105)} <= colours


def test_causes_have_the_colour_of_an_organisation_and_readable_words():
    pale = a_document(branding=Branding("Elm Road", _a_logo(), "#ffdd00"))
    svg = ElementTree.fromstring(written("svg", pale))
    blocks = [e for e in svg.iter(f"{SPACE}rect") if e.get("fill") == "#ffdd00"]
    assert len(blocks) == 2  # the sample in the heading, and the cause
    (cause,) = (e for e in svg.iter(f"{SPACE}text") if e.text == "It is a habit")
    assert cause.get("fill") == "#261d17"
    (logo,) = svg.iter(f"{SPACE}image")
    assert logo.get("href").startswith("data:image/png;base64,")
    with Image.open(io.BytesIO(written("slide", pale))) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20)}
    assert {(255, 221, 0), (200, 30, 160)} <= colours


def test_a_long_question_leaves_room_for_a_logo():
    nodes = (NodeEntry(1, "question", None, "Why does nobody ask those who wait? " * 4),)
    branding = Branding("Elm Road", _a_logo())
    picture = picture_of(
        document_from(SessionRecord(Settings("Long"), nodes), "public", branding=branding)
    )
    assert all(line.width <= picture.width - 2 * MARGIN - 240 for line in picture.heading.title)


def test_words_from_right_to_left_are_set_so():
    svg = ElementTree.fromstring(written("svg", a_document("لماذا لا", "Left to right")))
    directions = {"".join(e.itertext()): e.get("direction") for e in svg.iter(f"{SPACE}text")}
    assert directions["لماذا لا"] == "rtl"
    assert directions["Left to right"] is None


def _a_logo():
    file = io.BytesIO()
    Image.new("RGB", (120, 40), (200, 30, 160)).save(file, "PNG")
    return file.getvalue()
