"""Typst, which sets what is printed: its source is ours, what people wrote comes as data."""

import json
from contextlib import contextmanager

from workshops import palette
from workshops.exports import fonts


class Unsettable(Exception):
    """A document could not be set or drawn."""


def compiled(source, files, told, **options):
    """The bytes of `source`, a Typst file; it finds `files` by name and `told` in sys.inputs.told,
    to which font families and colours are added. Our own files expect `language_of` a document too.

    Raises Unsettable. No font but ours is used, so every machine makes the same.
    """
    import typst  # only the process that writes pays for it

    families = fonts.families_for(json.dumps(told, ensure_ascii=False))
    told = told | {"families": families, "palette": palette.as_data()}
    with no_panic():
        return typst.compile(
            {"main.typ": source, **files},
            font_paths=[str(fonts.FOLDER)],
            ignore_system_fonts=True,
            sys_inputs={"told": json.dumps(told)},
            **options,
        )


def language_of(document):
    """Return the language of a document as Typst names it."""
    lang, _, region = document.tag.partition("-")
    return {"lang": lang, "region": region or None}


@contextmanager
def no_panic():
    """A panic inside a library in Rust is no Exception and would end the process that writes: turn
    it, and whatever else goes wrong, into Unsettable."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise Unsettable(str(error)) from error
