"""Make what people wrote safe inside Markdown: it stays text in every reader of Markdown."""

import re

# A backslash before any ASCII punctuation is just that character (CommonMark 0.31, 2.4).
ANYWHERE = r"[\\`*_{}\[\]<>#+|~$^=&@]"
# Marks of a list or a rule, at the start of a line.
AT_THE_START = r"(?<=^)-|(?<=^\d)[.)]|(?<=^\d\d)[.)]"
# Some readers make links of example.com and https: but "Yes. And: no" needs no change.
BETWEEN_WORDS = r"(?<=\S)[.:](?=\S)|:(?=\w)"
MARKUP = re.compile(f"{ANYWHERE}|{AT_THE_START}|{BETWEEN_WORDS}")

BREAKS = re.compile(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
A_LONG_NUMBER = re.compile(r"^(\d{3,9})([.)])")


def inline(text):
    """Return `text` on one line. Escape everything that could become markup, a link or HTML."""
    return escaped(one_line(text))


def cell(text):
    """Return `text` for a cell of a table."""
    return inline(text) or " "


def one_line(text):
    return BREAKS.sub(" ", text).strip()


def escaped(text):
    return A_LONG_NUMBER.sub(r"\1\\\2", MARKUP.sub(r"\\\g<0>", text))
