"""Everything in a zip file: each other format, and a README that says what each is for."""

import logging
import zipfile
from io import BytesIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.languages import figure

log = logging.getLogger(__name__)

SLUG = "zip"
LABEL = gettext_lazy("Everything (zip)")
PURPOSE = gettext_lazy("all of these in one file")
CONTENT_TYPE = "application/zip"
IS_LONG = True
EXTENSION = "zip"

MADE = (1980, 1, 1, 0, 0, 0)  # the same document, the same bytes


def write(document, stream, progress=lambda done, steps: None):
    """Write the zip file of one document.

    `progress(done, steps)` is called before each file and at the end; it may raise to stop.
    """
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _add_all(archive, "", document, progress)


def write_many(documents, count, stream, progress):
    """Write a zip file of `count` documents, in numbered folders. Read 1 document at a time."""
    files = len(names())
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, document in enumerate(documents):
            _add_all(
                archive,
                f"{number + 1:03}/",
                document,
                lambda done, steps, before=number * files: progress(before + done, count * files),
            )


def names(goes_on=False):
    """Return the formats in a zip file by the names of their files."""
    from . import FORMATS, file_name  # which name this module

    others = (form for slug, form in FORMATS.items() if slug != SLUG)
    return {file_name(form, "summary", goes_on): form for form in others}


def _add_all(archive, folder, document, progress):
    named, missing = names(bool(document.so_far)), set()
    for done, (name, form) in enumerate(named.items()):
        progress(done, len(named))
        try:
            _add(archive, f"{folder}{name}", _written(form, document))
        except Exception:
            # The others are still useful.
            log.exception("%s could not be written", name)
            _add(archive, f"{folder}{name} is missing.txt", _missing().encode())
            missing.add(name)
    # Last, because it lists what was written.
    _add(archive, f"{folder}README.txt", _readme(document, named, missing).encode())
    progress(len(named), len(named))


def _add(archive, name, content):
    entry = zipfile.ZipInfo(name, MADE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _written(form, document):
    file = BytesIO()
    form.write(document, file)
    return file.getvalue()


def _readme(document, named, missing):
    lines = [document.so_far] if document.so_far else []
    lines += [document.question, *document.where_and_when, "", document.headline, ""]
    there = {name: form for name, form in named.items() if name not in missing}
    lines += [_files(len(there)), ""]
    lines += [f"{name}\n    {form.LABEL}: {form.PURPOSE}" for name, form in there.items()]
    lines += ["", _("These files could not be made:"), *_labels(named, missing)] if missing else []
    lines += ["", *_so_far_in_names()] if document.so_far else []
    lines += ["", *_not_to_share()] if _keeps_more(document) else []
    return "\n".join(lines) + "\n"


def _missing():
    return _("This file could not be made. The reason is in the log of the server.") + "\n"


def _files(count):
    label = ngettext(
        "%(n)s file with the same summary:", "%(n)s files with the same summary:", count
    )
    return label % {"n": figure(count)}


def _so_far_in_names():
    yield _("The session is still open.")
    # Translators: so-far is a part of file names and stays as it is.
    yield _("A file with so-far in its name is a list of the answers at that time.")


def _not_to_share():
    yield _("summary.json also contains words that were hidden. Do not share it.")
    yield _("The other files show what the room saw.")


def _labels(named, missing):
    return [f"    {form.LABEL}" for name, form in named.items() if name in missing]


def _keeps_more(document):
    """Return True if some words, which were hidden, are only in the JSON."""
    return not _words(document.kept) <= _words(document.record)


def _words(record):
    return {each.text for each in (*record.nodes, *record.remarks)}
