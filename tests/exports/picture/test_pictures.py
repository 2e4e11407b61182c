"""Pictures on sheets of a fixed size."""

import io

import pytest
from PIL import Image

from tests.exports.read_back import READERS
from tests.exports.trees import a_document, a_tree, written
from workshops.exports.document import document_from
from workshops.exports.picture import readable


@pytest.mark.parametrize("answers", [0, 1, 40, 1000])
@pytest.mark.parametrize("slug", ["svg", "png", "slide", "poster"])
def test_trees_of_any_size_become_pictures(slug, answers):
    said = READERS[slug].words(written(slug, document_from(a_tree(answers), "public")))
    assert READERS[slug].forced("Why is co-production so rare?") in said


def test_a_slide_shows_every_cause_and_counts_what_it_leaves_out():
    document = document_from(a_tree(1000), "public")
    drawing, scale = readable(document, 1920, 1080, 0.62)
    shown = [block for layout, _, _ in drawing.groups for block in layout.blocks]
    left_out = sum(block.twig.more for block in shown)
    assert scale >= 0.62
    assert len(shown) + left_out == 1000
    assert [block.twig.cause for block in shown if block.twig.cause] == [
        "Nobody has the time for it"
    ]


def test_a_small_tree_is_not_folded():
    drawing, _ = readable(a_document("One more"), 1920, 1080, 0.62)
    assert sum(block.twig.more for layout, _, _ in drawing.groups for block in layout.blocks) == 0


def test_a_picture_is_not_empty():
    with Image.open(io.BytesIO(written("slide", a_document()))) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20)}
    assert {(250, 245, 237), (5, 86, 65), (244, 208, 105)} <= colours
