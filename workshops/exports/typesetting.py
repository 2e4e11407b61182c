"""Typeset what is printed, with Typst: its source is ours, what people wrote is data."""

import json
from contextlib import contextmanager

from workshops import palette
from workshops.exports import fonts

# Typst says of a whole PDF that it runs from right to left. Chrome then copies English backwards,
# word by word; without that, it looks at each line. The same length, so that no address moves.
BY_LINE = (b"/Direction/R2L", b"/Direction/L2R")


class Unsettable(Exception):
    """A document could not be typeset."""


def compiled(source, files, told, **options):
    """Return the bytes made from `source`, a Typst file. It finds `files` by name and `told` in
    sys.inputs.told, with font families and colours. Our files need `language_of` a document too.

    Raise Unsettable. Only our fonts are used, so the result is the same on every machine.
    """
    import typst  # only the process that writes loads it

    families = fonts.families_for(json.dumps(told, ensure_ascii=False))
    told = told | {"families": families, "palette": palette.as_data()}
    with no_panic():
        content = typst.compile(
            {"main.typ": source, **files},
            font_paths=[str(fonts.FOLDER)],
            ignore_system_fonts=True,
            sys_inputs={"told": json.dumps(told)},
            **options,
        )
    return content.replace(*BY_LINE)


def language_of(document):
    """Return the language of a document as Typst names it."""
    lang, _, region = document.tag.partition("-")
    return {"lang": lang, "region": region or None}


@contextmanager
def no_panic():
    """Turn each error into Unsettable, even a panic in a Rust library: that is not an Exception,
    and would end the process that writes."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise Unsettable(str(error)) from error
