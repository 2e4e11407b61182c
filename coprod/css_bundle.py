"""Join many small CSS files, which are easy to maintain, into 1 for browsers."""

import posixpath
import re

SHEETS = re.compile(r"css/(site|screens/[^/]+)\.css")
IMPORT = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)
ADDRESS = re.compile(r'url\("(?!data:|/|#)([^"]+)"\)')

COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def bundle_css(sheet: str, read) -> str:
    """Return the stylesheet with each import replaced by its file; ``read(name)`` returns a text.

    Comments are removed. Addresses in an imported file are rewritten, so that they are right
    from the place of the stylesheet.
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
