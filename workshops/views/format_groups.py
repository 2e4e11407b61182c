"""The formats in the groups in which people look for them."""

from django.utils.translation import gettext_lazy as _

from workshops.exports import FORMATS

TO_EDIT = _("To edit")
GROUPS = (
    (_("To read and print"), ("pdf", "docx", "txt")),
    (_("Pictures"), ("svg", "png", "slide", "poster", "sheet", "mermaid")),
    (TO_EDIT, ("pptx", "md", "xlsx", "opml", "mm", "notes")),
    (_("Data"), ("csv", "graphml", "json", "zip")),
)


def groups_of_formats():
    """Return (title, formats) in order. Each format is in 1 group, a new one in "edit"."""
    placed = {slug: title for title, slugs in GROUPS for slug in slugs}
    return [(title, _in(title, slugs, placed)) for title, slugs in GROUPS]


def _in(title, slugs, placed):
    named = [FORMATS[slug] for slug in slugs]
    new = [form for slug, form in FORMATS.items() if placed.get(slug, TO_EDIT) == title]
    return named + [form for form in new if form not in named]
