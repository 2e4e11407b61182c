"""The end of a load run: compare what was sent with the server and with what each phone shows."""

import unicodedata
from collections import Counter

from .book import percentiles

FAULTS = ("lost", "duplicated", "phantom", "diverged")


def verdict(book, phones, final, before):
    """Return the result of a run.

    `final` is the server's tree, drawn afresh at the end; `before` the ids that it held already.
    """
    rows = {node: text for node, text in final.nodes().items() if node not in before}
    return {
        "phones": len(phones),
        "sent": len(book.submissions),
        "acknowledged": len(book.answered()),
        "refused": sum(1 for sent in book.submissions.values() if sent.refused),
        "lost": lost(book, rows),
        "duplicated": duplicated(book, rows),
        "phantom": phantom(book, rows),
        "diverged": sum(1 for phone in phones if phone.tree.shared() != final.shared()),
        "tap_to_acknowledged": percentiles(book.to_acknowledged()),
        "tap_to_seen_by_all": percentiles(book.to_seen_by_all()),
    }


def lost(book, rows):
    """Count acknowledged answers that are not in the tree with the words that were sent."""
    return sum(1 for sent in book.answered() if rows.get(sent.answer) != said(sent.text))


def duplicated(book, rows):
    """Count answers returned for 2 submissions, and words in more rows than were sent."""
    ids = Counter(sent.answer for sent in book.answered())
    wanted = Counter(said(sent.text) for sent in book.submissions.values())
    found = Counter(rows.values())
    twice = sum(count - 1 for count in ids.values())
    return twice + sum(max(0, found[text] - count) for text, count in wanted.items())


def phantom(book, rows):
    """Count rows whose words nobody sent."""
    invoked = {said(sent.text) for sent in book.submissions.values()}
    return sum(1 for text in rows.values() if text not in invoked)


def said(text):
    """Return a text as a page shows it: without control characters, with single spaces."""
    kept = (c for c in text if c in "\n\r\t" or unicodedata.category(c) != "Cc")
    return " ".join("".join(kept).split())
