"""Bundles CSS: one sheet for the phone out of many small files for us."""

import posixpath
import re

SHEETS = re.compile(r"css/(site|screens/[^/]+)\.css")
IMPORT = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)
ADDRESS = re.compile(r'url\("(?!data:|/|#)([^"]+)"\)')

COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def bundle_css(sheet: str, read) -> str:
    """The sheet's text with each of its imports in place; ``read(name)`` gives a file's text.

    Comments are for us, and stay behind. Addresses in an imported file are rewritten to stay true
    from where the sheet lies.
    """
    folder = posixpath.dirname(sheet)

    def imported(match):
        name = posixpath.normpath(posixpath.join(folder, match[1]))
        return _moved(read(name), posixpath.dirname(match[1]))

    return COMMENT.sub("", IMPORT.sub(imported, read(sheet)))


def _moved(css: str, folder: str) -> str:
    def address(match):
        return f'url("{posixpath.normpath(posixpath.join(folder, match[1]))}")'

    return ADDRESS.sub(address, css)
