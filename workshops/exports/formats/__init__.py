"""The files of a session. A format is a module here and a name in this list.

Each has SLUG, LABEL, PURPOSE (what it is for, in a few words), CONTENT_TYPE, EXTENSION and
write(document, stream), where the stream takes bytes. IS_LONG means that writing takes too long for
a request (docs/performance.md), so that an export job does it. A format writes every block of every
section by its kind (exports/blocks.py), so a new section needs nothing here; a format that can only
show the tree has TREE_ALONE.
"""

from . import (
    data,
    freemind,
    graphml,
    markdown,
    mermaid,
    notes,
    opml,
    pdf,
    pictures,
    plain,
    rows,
    slides,
    spreadsheet,
    word,
)
from . import zip as bundle

MODULES = (
    *(pdf, word, slides, markdown, plain),
    spreadsheet,
    *(pictures.svg, pictures.a3, pictures.slide, pictures.poster, pictures.sheet),
    *(opml, freemind, mermaid),
    *(rows, notes, graphml, data),
    bundle,
)
FORMATS = {module.SLUG: module for module in MODULES}


def file_name(form, name, goes_on=False):
    """Return such as name.png, or name-slide.png if a format before has the same ending.

    Only its name can show that a list of answers is from a session that `goes_on`:
    name-so-far.csv.
    """
    alike = next(other for other in MODULES if other.EXTENSION == form.EXTENSION)
    own = "" if form is alike else f"-{form.SLUG}"
    so_far = "-so-far" if goes_on and getattr(form, "IS_TABLE", False) else ""
    return f"{name}{own}{so_far}.{form.EXTENSION}"
