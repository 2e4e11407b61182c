"""Mermaid's flowchart, which wikis and code hosts draw."""

import re

from workshops.words import quoted

from .markdown_text import one_line
from .text import text_into

SLUG = "mermaid"
LABEL = "Diagram (Mermaid)"
PURPOSE = "for wikis that draw diagrams from text"
CONTENT_TYPE = "text/vnd.mermaid; charset=utf-8"
IS_LONG = False
EXTENSION = "mmd"
TREE_ALONE = True

# All but letters, digits and spaces is written by its number: it means nothing to Mermaid's parser,
# nor to the Markdown that it reads labels as.
ANY_MARK = re.compile(r"[!-/:-@\[-`{-~\x00-\x1f\x7f]|(?<=\d)[.)]")


def write(document, stream):
    """Write the tree from left to right, underlying causes set apart."""
    with text_into(stream) as text:
        text.writelines(line + "\n" for line in _lines(document))


def _lines(document):
    yield from [f"%% {one_line(document.so_far)}"] if document.so_far else []
    yield from ("flowchart LR", f"accTitle: {label(document.question)}")
    yield "classDef cause fill:#055641,stroke:#055641,color:#ffffff"
    for tree in document.trees:
        yield from _tree(tree)


def _tree(tree):
    above, last = [], None
    for step in tree.steps:
        if step.move == "node":
            last = step.node.id
            yield f'n{last}["{label(quoted(step.node))}"]{":::cause" if step.cause else ""}'
            if above:
                yield f"n{above[-1][0]} {above[-1][1]} n{last}"
        elif step.move in ("members", "children"):
            above.append((last, "-.-" if step.move == "members" else "-->"))
        elif step.move == "up":
            last = above.pop()[0]


def label(text):
    """`text` on one line as a label's words."""
    return ANY_MARK.sub(lambda mark: f"#{ord(mark[0])};", one_line(text))
