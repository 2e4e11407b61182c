"""Draw PNG pictures small, since most tests only check their words."""

import pytest

from workshops.exports.formats.pictures import a3, slide
from workshops.exports.picture import as_png

SHARE = 8  # of each side


@pytest.fixture(autouse=True)
def pictures_are_small(request, monkeypatch):
    """Draw them with an eighth of width and height, unless a test is marked `full_size`."""
    if request.node.get_closest_marker("full_size"):
        return
    for form in (a3, slide):
        monkeypatch.setattr(form, "as_png", small)


def small(picture, width, height, dpi):
    return as_png(picture, width // SHARE, height // SHARE, dpi)
