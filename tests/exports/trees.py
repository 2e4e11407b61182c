"""Records to write in every format: with known words, hostile words, or simply large."""

import io
from dataclasses import replace
from datetime import datetime

from workshops.exports.document import document_from
from workshops.exports.entries import (
    ActionEntry,
    CauseEntry,
    ChangedEntry,
    CheckEntry,
    CountEntry,
    NodeEntry,
    RemarkEntry,
    Settings,
    UpdateEntry,
    WhyEntry,
)
from workshops.exports.formats import FORMATS
from workshops.exports.headline import Taken
from workshops.exports.session_record import SessionRecord
from workshops.models import limits

TAKEN = Taken("open", datetime(2026, 11, 23, 14, 5), 31)  # while a session is still open


def written(slug, document):
    """Return the bytes of a document in a format."""
    stream = io.BytesIO()
    FORMATS[slug].write(document, stream)
    return stream.getvalue()


def a_record(*texts, wording="It is a habit"):
    """A small closed session with a theme, a hidden answer, a cause, an action, and `texts`."""
    question = NodeEntry(1, "question", None, "Why is it so rare?")
    theme = NodeEntry(2, "theme", 1, "Habits", depth=1, tally=5, recognised=9)
    member = NodeEntry(3, "answer", 1, "We always did", depth=1, theme=2, tally=2, known_by="seen")
    below = NodeEntry(4, "answer", 2, "Nobody asks", depth=2, tally=1, paper_dots=2)
    hidden = NodeEntry(5, "answer", 1, "Dr X", depth=1, state="hidden", reason="names a person")
    more = [NodeEntry(9 + n, "answer", 1, text, depth=1) for n, text in enumerate(texts)]
    action = ActionEntry("Ask first", "Dee", "18 December", "")
    return SessionRecord(
        Settings("Thursday group", day="2026-11-23", phase="closed", people=12),
        (question, theme, member, below, hidden, *more),
        (WhyEntry(1, "settled", 1, 3, 6, voters=3, dots_given=5), WhyEntry(2, "settled", 2, 1, 4)),
        (CauseEntry(4, wording, (action,)),),
        (CheckEntry(4, "act", (CountEntry(7, "yes"), CountEntry(2, "beyond"))),),
        (
            RemarkEntry("view", "Not every time", 3),
            RemarkEntry("cause", "It is a choice", 4),
            RemarkEntry("missing", "People who work at night"),
        ),
    )


def with_updates(record):
    """Return a record in which it is said what became of each action."""
    updates = (
        UpdateEntry("news", "2026-12-01", "Half of it."),
        UpdateEntry("done", "2027-01-28", "All."),
    )
    changed = ChangedEntry(9, 8, 4)
    causes = (
        replace(
            cause,
            actions=tuple(
                replace(each, updates=updates, changed=changed) for each in cause.actions
            ),
        )
        for cause in record.causes
    )
    return replace(record, causes=tuple(causes))


def a_document(*texts, reader="public", **beside):
    return document_from(a_record(*texts), reader, **beside)


def a_tree(answers, branching=4, words="Nobody near me works this way and number {n} says so"):
    """Return a record with so many answers in tree order, each with different words."""
    nodes = [NodeEntry(1, "question", None, "Why is co-production so rare?")]
    waiting = [(n, nodes[0]) for n in range(branching)][::-1]
    while waiting and len(nodes) <= answers:
        _, parent = waiting.pop()
        number = len(nodes)
        text = words.format(n=f"{number:05}")
        node = NodeEntry(number + 1, "answer", parent.id, text, parent.depth + 1, tally=number % 7)
        nodes.append(node)
        if node.depth < 7:
            waiting += [(n, node) for n in range(branching)]
    asked = {node.parent for node in nodes[1:]}
    whys = tuple(WhyEntry(pk, "settled", turn, 1, 5) for turn, pk in enumerate(sorted(asked), 1))
    causes = (CauseEntry(nodes[-1].id, "Nobody has the time for it"),)
    settings = Settings("Thursday group", day="2026-11-23", phase="closed", people=40)
    return SessionRecord(settings, tuple(nodes), whys, causes)


def a_deepest_tree(in_themes=True):
    """Return a record in which each level is in a theme: no tree nests further."""
    nodes, whys = [NodeEntry(1, "question", None, "Why?")], []
    for depth in range(1, limits.DEEPEST + 1):
        above, theme = nodes[-1].id, None
        whys.append(WhyEntry(above, "settled", depth, 1, 1))
        if in_themes:
            theme = len(nodes) + 1
            nodes.append(NodeEntry(theme, "theme", above, f"Theme {depth}.", depth))
        answer = len(nodes) + 1
        nodes.append(NodeEntry(answer, "answer", above, f"Level {depth}.", depth, theme=theme))
    causes = (CauseEntry(nodes[-1].id, "At the bottom"),)
    settings = Settings("Deep", phase="closed", people=1)
    return SessionRecord(settings, tuple(nodes), tuple(whys), causes)


def far_down(call, calls=400):
    """Return what `call` returns where so many calls wait for it, as those of a server would."""
    return far_down(call, calls - 1) if calls else call()
