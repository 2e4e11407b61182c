"""Plain English for counts, days and what may not be shown."""

from datetime import date

from workshops.models import Node

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelled(count):
    """Small numbers as words: five, but 57."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def counted(count, thing, things=None):
    """57 answers, 1 answer."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def spelled_counted(count, thing, things=None):
    """Five causes, one cause."""
    return f"{spelled(count)} {thing if count == 1 else things or thing + 's'}"


def capital(sentence):
    return sentence[:1].upper() + sentence[1:]


def long_day(iso):
    """2026-11-23 as 23 November 2026; nothing where no day is known."""
    if iso is None:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def quoted(node):
    """A node's text, or what stands in its place where it may not be read."""
    return node.text or withheld(node.state)


def withheld(state):
    """What stands in the place of a text that may not be read: the same words everywhere."""
    return WITHHELD.get(state, "An answer without words")


WITHHELD = {
    Node.State.HIDDEN: "An answer that was hidden",
    Node.State.WITHDRAWN: "An answer that was taken back",
}
