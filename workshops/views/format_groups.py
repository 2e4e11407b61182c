"""The formats in the groups in which people look for them."""

from workshops.exports import FORMATS

GROUPS = (
    ("To read and print", ("pdf", "docx", "txt")),
    ("The picture", ("svg", "png", "slide", "poster", "sheet", "mermaid")),
    ("To go on working", ("pptx", "md", "xlsx", "opml", "mm", "notes")),
    ("Data", ("csv", "graphml", "json", "zip")),
)
OTHERWISE = "To go on working"


def groups_of_formats():
    """(title, formats) in order. Each format stands in one; a new one is something to work with."""
    placed = {slug: title for title, slugs in GROUPS for slug in slugs}
    return [(title, _in(title, slugs, placed)) for title, slugs in GROUPS]


def _in(title, slugs, placed):
    named = [FORMATS[slug] for slug in slugs]
    new = [form for slug, form in FORMATS.items() if placed.get(slug, OTHERWISE) == title]
    return named + [form for form in new if form not in named]
