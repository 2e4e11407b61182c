"""The answers as rows, for the CSV file and the spreadsheet's sheet of answers."""

from workshops.exports.tree import in_order
from workshops.hide_reasons import reason_words
from workshops.known_by import known_by_words
from workshops.words import quoted

HEADINGS = (
    *("Number", "Why", "Kind", "Text", "Dots", "Theme", "State", "Reason", "Underlying cause"),
    *("Recognised by", "How it is known", "Dots on paper", "Asked as"),
)


def answer_rows(document, *, in_words=False):
    """Return a row for each node in tree order, under HEADINGS.

    Dots are None while people vote. Those on paper are among them. `in_words`: how an answer is
    known and how why was asked about it are words, not keys.
    """
    themes = {node.id: quoted(node) for node in document.record.nodes if node.kind == "theme"}
    return (_row(each, themes, in_words) for each in in_order(document.trees))


def _row(tree, themes, in_words):
    node = tree.node
    state = "" if node.is_here else str(node.state)
    within = themes.get(node.theme, "")
    fate = (within, state, reason_words(node.reason), tree.cause)
    known, asked = node.known_by, tree.asked
    if in_words:
        known, asked = known_by_words(node.known_by), tree.prompt
    more = (node.recognised or None, known, node.paper_dots or None, asked)
    return (tree.number, node.depth, str(node.kind), quoted(node), node.dots, *fate, *more)
