"""A document as plain data for summary.typ."""

from workshops.exports import fonts
from workshops.exports.blocks import AS_SAID, Chains, Points, Sentences, Table, Tree, nearest
from workshops.exports.columns import widths
from workshops.exports.direction import is_rtl_text
from workshops.exports.notes import JOINED, asked_as, known_in, notes_of
from workshops.exports.typesetting import language_for_typst
from workshops.words import answers, quoted

PAGE, CELL, PAD = 391, 9.5, 9.5  # points: the width of a table, the type in it, between columns
DEEPEST = 12  # nested lists; deeper answers are beside these, with the number of their why
SIZES = ((60, 34), (110, 26), (220, 20))  # of the question, by its length


def payload_of(document):
    """Return all that the page says, as JSON values."""
    return {
        "title": one_line(document.settings.title),
        "running-title": words(document.settings.title),
        "author": document.branding.name,
        "day": None,
        "accent": document.branding.accent,
        "logo": list(document.branding.logo),  # typst-py only accepts files in UTF-8
        "so_far": document.so_far,
        "where": [words(line) for line in document.where_and_when],
        "has-rtl-layout": document.has_rtl_layout,
        "is-rtl": document.is_rtl,
        **language_for_typst(document.tag),
        "question": one_line(document.question),
        "asked": words(document.question),
        "size": next((size for most, size in SIZES if len(document.question) <= most), 15),
        "headline": document.headline,
        "levels": [answers(count) for count in document.numbers.levels],
        "sections": [_section(section) for section in document.sections],
    }


def words(text):
    """Return a text; one from right to left as {"rtl": text}."""
    said = one_line(text)
    return {"rtl": said} if is_rtl_text(said) else said


def one_line(text):
    """Collapse white space, and replace characters that no font has."""
    return fonts.covered(" ".join(text.split()))


def _section(section):
    return {
        "title": one_line(section.title),
        "blocks": [nearest(WRITERS, block)(block) for block in section.blocks],
    }


def _sentences(block):
    return {"kind": "sentences", "lines": [words(line) for line in block.lines]}


def _table(block):
    rows = [[words(cell) for cell in row] for row in block.rows]
    across = widths(block.headings, block.rows, PAGE, CELL, PAD)
    headings = [one_line(heading) for heading in block.headings]
    return {"kind": "table", "headings": headings, "rows": rows, "widths": across}


def _points(block):
    rows = [[words(question), [*map(words, lines)]] for question, lines in block.points]
    return _table(block) | {"rows": rows}


def _chains(block):
    return {"kind": "causes", "chains": [_chain(chain) for chain in block.chains]}


def _chain(chain):
    node = chain.node
    return {
        "wording": words(chain.wording),
        "level": node.depth,
        "place": JOINED.join(notes_of(node)),
        "as-said": str(AS_SAID),
        "original": words(quoted(node)) if chain.was_reworded else None,
        "steps": [
            {"level": step.depth, "joint": joint, "text": words(quoted(step))}
            for joint, step in chain.labelled_steps
        ],
    }


def _tree(block):
    return {"kind": "tree", "nodes": _nodes(block.trees)}


def _nodes(trees):
    nodes = []
    for tree in trees:
        below = _nodes(tree.below)
        is_deep = tree.indent >= DEEPEST
        nodes += [_node(tree, []), *below] if is_deep else [_node(tree, below)]
    return nodes


def _node(tree, below):
    notes = (*notes_of(tree.node), *known_in(tree))
    unbroken = [note.replace(" ", "\u00a0") for note in notes]
    return {
        "text": words(quoted(tree.node)),
        "level": tree.node.depth,
        "notes": JOINED.join([*unbroken, *asked_as(tree)]),
        "cause": bool(tree.cause),
        "below": below,
    }


WRITERS = {
    Sentences: _sentences,
    Table: _table,
    Points: _points,
    Chains: _chains,
    Tree: _tree,
}
