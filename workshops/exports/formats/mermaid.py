"""Mermaid's flowchart, which wikis and code hosts draw."""

import re

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture.folding import Folding
from workshops.exports.picture.marks import on_accent
from workshops.exports.picture.sheet import largest
from workshops.words import quoted

from .markdown_text import one_line
from .text import text_into

SLUG = "mermaid"
LABEL = _("Diagram (Mermaid)")
PURPOSE = _("for wikis that draw diagrams from text")
CONTENT_TYPE = "text/vnd.mermaid; charset=utf-8"
IS_LONG = False
EXTENSION = "mmd"
TREE_ALONE = True
FOLDS = True

# All but letters, digits and spaces is written as numbers, without a meaning for Mermaid's parser
# or for Markdown, as which it reads labels.
ANY_MARK = re.compile(r"[!-/:-@\[-`{-~\x00-\x1f\x7f]|(?<=\d)[.)]")


# Mermaid's limits, unless a site has others: a diagram cannot change them.
MOST_EDGES, MOST_LETTERS = 500, 50_000


def write(document, stream):
    """Write the tree in its reading direction, with underlying causes in a different style.

    What exceeds Mermaid's limits is folded, as on a slide.
    """
    flowchart = _flowchart(document, document.trees)
    if not _is_drawn(flowchart):
        flowchart = _folded(document)
    with text_into(stream) as text:
        text.write(flowchart)


def _folded(document):
    folding = Folding(document.trees)

    def showing(many):
        return _flowchart(document, folding.showing(many))

    many = largest(folding.most, lambda many: _is_drawn(showing(many)))
    return showing(many)


def _is_drawn(flowchart):
    edges = sum(" --> " in line or " -.- " in line for line in flowchart.splitlines())
    return edges <= MOST_EDGES and len(flowchart) <= MOST_LETTERS


def _flowchart(document, trees):
    return "".join(f"{line}\n" for line in _lines(document, trees))


def _lines(document, trees):
    yield from [f"%% {one_line(document.so_far)}"] if document.so_far else []
    direction = "RL" if document.has_rtl_layout else "LR"
    yield from (f"flowchart {direction}", f"accTitle: {label(document.question)}")
    accent = document.branding.accent
    yield f"classDef cause fill:{accent},stroke:{accent},color:{on_accent(accent)}"
    for tree in trees:
        yield from _tree(tree)


def _tree(tree, edge=""):
    """Yield a node, the `edge` to it, and everything below it."""
    name = _name(tree.node)
    yield f'{name}["{label(quoted(tree.node))}"]{":::cause" if tree.cause else ""}'
    if edge:
        yield f"{edge} {name}"
    for member in tree.members:
        yield from _tree(member, f"{name} -.-")
    for child in tree.children:
        yield from _tree(child, f"{name} -->")


def _name(node):
    """Return the id of a node.

    `more` is for the answers folded under it, and has its negative id.
    """
    return f"more{-node.id}" if node.kind == "more" else f"n{node.id}"


def label(text):
    """Return `text` on one line as the words of a label."""
    return ANY_MARK.sub(lambda mark: f"#{ord(mark[0])};", one_line(text))
