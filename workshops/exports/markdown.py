"""An outline to read and to paste: causes first, then actions, then the whole tree."""

from workshops.models import Node
from workshops.words import counted, long_day, quoted

from .blocks import Causes, Said, Table, Tree
from .markdown_text import cell, inline

SLUG = "md"
LABEL = "Text (Markdown)"
CONTENT_TYPE = "text/markdown; charset=utf-8"
EXTENSION = "md"


def write(document, stream):
    """Write `document` to a text stream as Markdown. What people wrote never becomes markup."""
    for line in _lines(document):
        stream.write(line + "\n")


def _lines(document):
    yield from _opening(document)
    for section in document.sections:
        yield from ("", f"## {section.title}", "")
        for block in section.blocks:
            yield from WRITERS[type(block)](block)


def _opening(document):
    yield from (
        f"# {inline(document.question)}",
        "",
        inline(_where_and_when(document.settings)),
        "",
    )
    yield from (inline(document.lead), "")
    for level, count in enumerate(document.numbers.levels, start=1):
        yield f"- Why {level}: {counted(count, 'answer')}"


def _where_and_when(settings):
    if not settings.has_plan:
        return settings.title
    day = f"{long_day(settings.day)}, " if settings.day else ""
    return f"{settings.title}. {day}{counted(settings.minutes, 'minute')}"


def _said(block):
    for line in block.lines:
        yield f"- {inline(line)}"


def _table(block):
    yield _row(block.headings)
    yield _row("---" for _ in block.headings)
    for row in block.rows:
        yield _row(map(cell, row))


def _row(cells):
    return f"| {' | '.join(cells)} |"


def _causes(block):
    for number, chain in enumerate(block.chains):
        yield from [""] if number else []
        yield from (f"### {inline(chain.wording)}", "", f"Why {chain.node.depth}.", "")
        if chain.was_reworded:
            yield from (f"In the words of the room: “{inline(quoted(chain.node))}”", "")
        for step in chain.steps:
            joint = "therefore" if step.depth else "hence:"
            yield f"- *{joint}* {inline(quoted(step))}"


def _tree(block):
    depth = 0
    for step in block.steps:
        if step.move == "node":
            yield f"{'  ' * depth}- {_answer(step)}"
        elif step.move in ("members", "children"):
            depth += 1
        elif step.move == "up":
            depth -= 1


def _answer(step):
    node, told = step.node, inline(quoted(step.node))
    notes = [_place(node), *_tally(node), *_fate(node), *_cause(step)]
    return f"{told} ({'; '.join(note for note in notes if note)})" if any(notes) else told


def _place(node):
    if node.theme is not None:
        return "in this theme"
    return (
        f"why {node.depth}" + (", theme" if node.kind == Node.Kind.THEME else "")
        if node.depth
        else ""
    )


def _tally(node):
    return [counted(node.tally, "dot")] if node.tally else []


def _fate(node):
    if node.is_here or not node.text:
        return []
    return [f"{node.state}: {inline(node.reason)}" if node.reason else node.state]


def _cause(step):
    return ["**underlying cause**"] if step.cause else []


WRITERS = {Said: _said, Table: _table, Causes: _causes, Tree: _tree}
