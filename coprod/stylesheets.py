"""One sheet for the phone out of many small files for us."""

import posixpath
import re

from django.core.files.base import ContentFile

SHEETS = re.compile(r"css/(site|screens/[^/]+)\.css")
IMPORT = re.compile(r'^@import url\("([^"]+)"\);$', re.MULTILINE)
ADDRESS = re.compile(r'url\("(?!data:|/|#)([^"]+)"\)')


class JoinedSheets:
    """A storage that writes into SHEETS what they import, when static files are collected.

    Each @import is a request of its own and waits for the one before it: on the Wi-Fi of a hall
    that is the difference between a page and a wait. Development serves the files as they are.
    """

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            paths = paths | {name: self._write_joined(name, paths) for name in _sheets(paths)}
        yield from super().post_process(paths, dry_run, **options)

    def _write_joined(self, sheet, paths):
        joined = join_imports(sheet, lambda name: _text(*paths[name]))
        self.delete(sheet)
        self._save(sheet, ContentFile(joined.encode()))
        return self, sheet


def _sheets(paths):
    return [name for name in paths if SHEETS.fullmatch(name)]


def join_imports(sheet: str, read) -> str:
    """The sheet's text with each of its imports in place; ``read(name)`` gives a file's text.

    Addresses in an imported file are rewritten to stay true from where the sheet lies.
    """
    folder = posixpath.dirname(sheet)

    def imported(match):
        name = posixpath.normpath(posixpath.join(folder, match[1]))
        return _moved(read(name), posixpath.dirname(match[1]))

    return IMPORT.sub(imported, read(sheet))


def _moved(css: str, folder: str) -> str:
    def address(match):
        return f'url("{posixpath.normpath(posixpath.join(folder, match[1]))}")'

    return ADDRESS.sub(address, css)


def _text(storage, path) -> str:
    with storage.open(path) as file:
        return file.read().decode()
