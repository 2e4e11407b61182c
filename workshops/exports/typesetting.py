"""Typeset what is printed, with Typst: its source is ours, what people wrote is data."""

import json
from contextlib import contextmanager

from workshops import palette
from workshops.exports import fonts

# Typst says of a whole PDF that it runs from right to left. Chrome then copies English backwards,
# word by word; without that, it looks at each line. The same length, so that no address moves.
BY_LINE = (b"/Direction/R2L", b"/Direction/L2R")
PREFERENCES = b"/ViewerPreferences<<"  # the last of these are the file's: people may write the same


class Unsettable(Exception):
    """A document could not be typeset."""


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


def language_for_typst(document):
    """Return the language of a document as Typst names it."""
    lang, _, region = document.tag.partition("-")
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
