"""Everything in one archive: each other format once, and a README that says what each is for."""

import zipfile
from io import BytesIO

from workshops.words import counted

SLUG = "zip"
LABEL = "Everything (zip)"
PURPOSE = "all of these in one archive"
CONTENT_TYPE = "application/zip"
IS_LONG = True
EXTENSION = "zip"

MADE = (1980, 1, 1, 0, 0, 0)  # the same document, the same bytes


def write(document, stream, progress=lambda done, steps: None):
    """Write the archive of one document.

    `progress(done, steps)` is called before each file and at the end; it may raise to stop.
    """
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _add_all(archive, "", document, progress)


def write_many(documents, count, stream, progress):
    """Write one archive of `count` documents, a numbered folder each; they are read one by one."""
    files = len(_others())
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, document in enumerate(documents):
            _add_all(
                archive,
                f"{number + 1:03}/",
                document,
                lambda done, steps, before=number * files: progress(before + done, count * files),
            )


def _add_all(archive, folder, document, progress):
    others = _others()
    _add(archive, f"{folder}README.txt", _readme(document, others).encode())
    for done, form in enumerate(others):
        progress(done, len(others))
        _add(archive, f"{folder}{form.SLUG}.{form.EXTENSION}", _written(form, document))
    progress(len(others), len(others))


def _add(archive, name, content):
    entry = zipfile.ZipInfo(name, MADE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _written(form, document):
    file = BytesIO()
    form.write(document, file)
    return file.getvalue()


def _readme(document, others):
    told = [document.so_far] if document.so_far else []
    told += [document.question, document.where_and_when, "", document.lead, ""]
    told += [f"{counted(len(others), 'file')}, all of them the same summary:", ""]
    told += [f"{form.SLUG}.{form.EXTENSION}\n    {form.LABEL}: {form.PURPOSE}" for form in others]
    return "\n".join(told) + "\n"


def _others():
    from . import FORMATS  # which names this module, too

    return [form for slug, form in FORMATS.items() if slug != SLUG]
