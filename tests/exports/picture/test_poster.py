"""The poster: causes and actions, large; nothing that is too small to read."""

import re

import pytest

from tests.exports.read_back import READERS
from tests.exports.trees import a_document, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.entries import ActionEntry, CauseEntry, NodeEntry, Settings
from workshops.exports.formats.pictures import poster
from workshops.exports.picture import draw, poster_of
from workshops.exports.session_record import SessionRecord

LONG = "A promise that one office makes binds none of the others, so nobody knows who will come. "
ACTION = ActionEntry("Ask the six offices for one number to ring", "Dee", "18 December", "")


def a_poster(document):
    return poster_of(
        document, poster.WIDTH / poster.HEIGHT, poster.WIDTH * poster.SMALLEST / poster.LEAST
    )


def dug(levels, causes, wording="Nobody is asked"):
    """`causes` lines from the question down, `levels` long, each with a cause at its end."""
    nodes, ends = [NodeEntry(1, "question", None, "Why does nobody know who comes?")], []
    for _ in range(causes):
        above = nodes[0]
        for depth in range(1, levels + 1):
            above = NodeEntry(len(nodes) + 1, "answer", above.id, LONG * 2, depth, tally=depth)
            nodes.append(above)
        ends.append(CauseEntry(above.id, f"{len(ends) + 1}: {wording}", (ACTION, ACTION)))
    settings = Settings("Thursday group", day="2026-11-23", phase="closed", people=40)
    return document_from(SessionRecord(settings, tuple(nodes), (), tuple(ends)), "public")


@pytest.mark.parametrize(
    "document",
    [
        a_document,
        lambda: dug(3, 1),
        lambda: dug(9, 3),
        lambda: dug(12, 7, LONG * 3),
        lambda: dug(2, 40, LONG),
        lambda: document_from(a_tree(1000), "public"),
    ],
    ids=["small", "one cause", "nine levels", "seven long ones", "forty causes", "thousand"],
)
def test_nothing_is_under_24_points_or_beyond_the_edge(document, tmp_path):
    picture = a_poster(document())
    with (tmp_path / "poster.svg").open("wb") as file:
        draw(picture, file)
    svg = (tmp_path / "poster.svg").read_text().partition("</desc>")[2]
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
    assert min(sizes) * poster.WIDTH / picture.width >= poster.LEAST - 0.1
    assert all(y + high < picture.height for _, y, _, high in picture.heading.blocks)
    for band in picture.bands:
        assert band.y + band.layout.height <= picture.height


def test_causes_are_large_above_their_actions():
    document = dug(9, 3)
    heading = a_poster(document).heading
    said = [line.text for line in heading.causes]
    for cause in document.record.causes:
        assert cause.wording in said
    assert said.count("Who: Dee · By when: 18 December") == 6
    assert max(line.style.size for line in heading.causes) * 1.5 >= 40


def test_skipped_steps_are_counted_and_the_number_shows_the_depth():
    document = dug(9, 1)
    boxes = [box for band in a_poster(document).bands for box in band.layout.boxes]
    shown = [box.node for box in boxes if box.node.kind == "answer"]
    assert shown[0].depth == 1
    assert shown[-1].depth == 9
    told = READERS["poster"].words(written("poster", document))
    assert f"{9 - len(shown)} more answers" in told


def test_forty_causes_are_counted_where_the_sheet_ends():
    said = [line.text for line in a_poster(dug(2, 40, LONG)).heading.causes]
    assert re.fullmatch(r"\d+ more causes", said[-1])


def test_the_whole_tree_is_a_sheet_of_its_own():
    document = document_from(a_tree(200), "public")
    said = READERS["sheet"].words(written("sheet", document))
    assert [node.text for node in document.record.nodes if node.text not in said] == []
