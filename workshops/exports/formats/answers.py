"""The answers as rows, for the CSV file and the spreadsheet's sheet of answers."""

from workshops.exports.numbering import numbered
from workshops.hide_reasons import reason_words
from workshops.words import quoted

HEADINGS = ("Number", "Why", "Kind", "Text", "Dots", "Theme", "State", "Reason", "Underlying cause")


def answer_rows(document):
    """Yield a row for each node in tree order, under HEADINGS. Dots are None while people vote."""
    themes = {node.id: quoted(node) for node in document.record.nodes if node.kind == "theme"}
    for tree in document.trees:
        for number, _, step in numbered(tree.steps):
            if step.move == "node":
                yield _row(number, step, themes)


def _row(number, step, themes):
    node = step.node
    state = "" if node.is_here else str(node.state)
    within = themes.get(node.theme, "")
    fate = (within, state, reason_words(node.reason), step.cause)
    return (number, node.depth, str(node.kind), quoted(node), node.tally, *fate)
