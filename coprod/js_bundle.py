"""Join many small JavaScript files, which are easy to maintain, into 1 module for browsers."""

import posixpath
import re

# Entries that templates load, each with the entry that its page loads first. They share modules.
ENTRIES = {
    "js/app.js": None,
    "js/account/account.js": "js/app.js",
    "js/desk/desk.js": "js/app.js",
    "js/desk/held.js": "js/app.js",
    "js/home/prepare.js": "js/app.js",
    "js/phone/room.js": "js/app.js",
    "js/phone/tree.js": "js/app.js",
    "js/screen/screen.js": "js/app.js",
    "js/files/waiting.js": None,
    "js/phone/unsent-answers.js": None,
    "js/summary/page.js": None,
    "js/summary/share.js": None,
}
IMPORT = re.compile(r'^import \{ ([^}]+) \} from "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async function|function|class|const) (\w+))", re.MULTILINE)
COMMENT = re.compile(
    r"^ *(?://[^\n]*|/\*.*?\*/)\n"  # on its own lines
    r"|(?<=[;,{}]) // [^\n\"'`]*$",  # after code; with a quote it may be the rest of a string
    re.MULTILINE | re.DOTALL,
)
OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\(", re.MULTILINE)


class CannotBundle(Exception):
    """A module is written in a way that cannot be bundled."""


def bundle_modules(entry: str, read) -> str:
    """Return the entry with all its imports as 1 module; ``read(name)`` returns a file's text.

    Each file has its own scope and runs once, however many files import it. An entry uses the
    modules that the page's first entry has already.
    """
    first = ENTRIES[entry]
    known = _in_order(first, read) if first else []
    own = [name for name in _in_order(entry, read) if name not in known]
    return _head(entry, first) + "".join(_scope(name, read(name)) for name in own)


def _head(entry: str, first: str | None) -> str:
    if not first:
        return "export const modules = {};\n"
    address = posixpath.relpath(first, posixpath.dirname(entry))
    return f'import {{ modules }} from "{address}";\n'


def _in_order(entry: str, read) -> list[str]:
    """Return the entry and its imports, each after the files that it needs."""
    ordered, begun = [], []

    def visit(name):
        if name in ordered:
            return
        if name in begun:
            raise CannotBundle(f"{name} imports itself, by way of {begun[-1]}.")
        begun.append(name)
        for _, address in IMPORT.findall(read(name)):
            visit(_resolved(name, address))
        ordered.append(name)

    visit(entry)
    return ordered


def _resolved(name: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def _scope(name: str, text: str) -> str:
    """Return a module as a function that runs at once and returns its exports."""

    def taken(match):
        names = match[1].replace(" as ", ": ")
        return f'const {{ {names} }} = modules["{_resolved(name, match[2])}"];\n'

    body = EXPORT.sub(r"\1", IMPORT.sub(taken, COMMENT.sub("", text)))
    if found := OTHER.search(body):
        raise CannotBundle(f"{name}: {found[0]}")
    given = ", ".join(exported for _, exported in EXPORT.findall(text))
    return f'modules["{name}"] = (() => {{\n{body}\nreturn {{ {given} }};\n}})();\n'
