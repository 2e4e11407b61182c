"""Find what a page says in English although its language is that of coprod/pseudo.

In that language each message is in ⟦ ⟧. People and their data write Greek in these tests (`GREEK`),
so Latin letters outside the brackets were never marked for translation.
"""

import re
from html.parser import HTMLParser

OPEN, CLOSE = "⟦⟧"
GREEK = "Γιατί αργεί;"
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Names, which are the same in every language, and codes and addresses.
NAMES = re.compile(
    r"\b(?:Coprod|Word|PowerPoint|Excel|FreeMind|OPML|Markdown|PDF|PNG|SVG|CSV|JSON|A[0-4])\b"
    r"|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\bhttps?://\S+|\b[\w.-]+:\d+\b|\btestserver\b"
)
UNSAID = {"script", "style", "code", "kbd", "samp"}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SAID = {"title", "alt", "placeholder", "label", "aria-label", "aria-description"}
SAID |= {"aria-roledescription", "aria-valuetext"}
BUTTONS = {"submit", "button", "reset"}  # inputs whose value is read; others hold what was typed
SENTENCE = re.compile(r"[A-Za-z’]+ [A-Za-z’]+")  # a data attribute that holds words for a script


def untranslated(html: str, data=()) -> list[str]:
    """Each piece of text, and each attribute that is read out, if it is outside the brackets.

    `data` are further texts that are nobody's to translate.
    """
    page = _Page(data)
    page.feed(html)
    page.close()
    return page.found


class _Page(HTMLParser):
    def __init__(self, data):
        super().__init__(convert_charrefs=True)
        self.data, self.found = data, []
        self.depth = 0  # of brackets; a message may have tags inside it
        self.silent = []  # open elements from one on that is not to be translated
        self.lang = None

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.lang = attributes.get("lang")
        elif self.silent or self._is_not_ours(tag, attributes):
            self.silent += [tag] * (tag not in VOID)
            return
        for name, value in attributes.items():
            if _is_said(tag, name, value, attributes):
                self._look(f"{name}: ", value)

    def handle_endtag(self, tag):
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass

    def handle_data(self, text):
        if not self.silent:
            outside, self.depth = _outside(text, self.depth)
            self._keep("", outside)

    def _is_not_ours(self, tag, attributes):
        is_foreign = attributes.get("lang", self.lang) != self.lang
        return tag in UNSAID or is_foreign or attributes.get("translate") == "no"

    def _look(self, where, text):
        self._keep(where, _outside(text, 0)[0])

    def _keep(self, where, text):
        for piece in self.data:
            text = text.replace(piece, " ")
        text = NAMES.sub(" ", text)
        if LATIN.search(text):
            self.found.append(where + " ".join(text.split()))


def _is_said(tag, name, value, attributes):
    if tag == "input" and name == "value":
        return attributes.get("type") in BUTTONS
    if name == "data-behaviour":  # names of functions
        return False
    return name in SAID or (name.startswith("data-") and bool(SENTENCE.search(value)))


def _outside(text, depth):
    """Return what of a text is outside all brackets, and how deep it ends."""
    kept = []
    for letter in text:
        if letter == OPEN:
            depth += 1
        elif letter == CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(letter)
    return "".join(kept), depth
