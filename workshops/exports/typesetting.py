"""Typeset what is printed, with Typst: its source is ours, what people wrote is data."""

import json
from contextlib import contextmanager
from datetime import datetime

from workshops import palette
from workshops.exports import fonts

# Typst says of a whole PDF that it runs from right to left. Chrome then copies English backwards,
# word by word; without that, it looks at each line. The same length, so that no address moves.
BY_LINE = (b"/Direction/R2L", b"/Direction/L2R")
PREFERENCES = b"/ViewerPreferences<<"  # the last of these are the file's: people may write the same
MADE = datetime(2000, 1, 1)  # the same document, the same bytes


class Unsettable(Exception):
    """A document could not be typeset."""


def accessible_pdf(source, files, payload):
    """Return a PDF that screen readers can read: tagged, by PDF/UA-1. Raise Unsettable.

    The arguments are those of compiled().
    """
    made = {"format": "pdf", "timestamp": int(MADE.timestamp())}
    try:
        return compiled(source, files, payload, **made, pdf_standards=["ua-1"])
    except Unsettable:
        # The standard forbids a letter without a glyph, such as a mark on one of another font.
        return compiled(source, files, payload, **made)


def compiled(source, files, payload, **options):
    """Return the bytes made from `source`, a Typst file. Raise Unsettable.

    It finds `files` by their names, and `payload` as sys.inputs.payload, to which font families and
    colours are added. The files of this folder expect language_for_typst() in it as well. Only our
    fonts are used, so the result is the same on every machine.
    """
    import typst  # only the process that writes loads it

    families = fonts.families_for(json.dumps(payload, ensure_ascii=False))
    payload = payload | {"families": families, "palette": palette.as_data()}
    with no_panic():
        content = typst.compile(
            {"main.typ": source, **files},
            font_paths=[str(fonts.FOLDER)],
            ignore_system_fonts=True,
            sys_inputs={"payload": json.dumps(payload)},
            **options,
        )
    return _read_by_line(content)


def language_for_typst(tag):
    """Return a language, such as en-GB, as Typst names it."""
    lang, _, region = tag.partition("-")
    return {"lang": lang, "region": region or None}


def _read_by_line(content):
    words, preferences, end = content.rpartition(PREFERENCES)
    return words + preferences + end.replace(*BY_LINE) if preferences else content


@contextmanager
def no_panic():
    """Turn each error into Unsettable, even a panic in a Rust library.

    A panic is not an Exception, so it would end the process that writes.
    """
    try:
        yield
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise Unsettable(str(error)) from error
