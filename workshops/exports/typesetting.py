"""Typst, which sets what is printed: its source is ours, what people wrote comes as data."""

import json

from workshops.exports import fonts


class Unsettable(Exception):
    """Typst has given up on a document."""


def compiled(source, files, told, **options):
    """The bytes of `source`, a Typst file; it finds `files` by name and `told` in sys.inputs.told,
    to which the font families are added.

    Raises Unsettable. No font but ours is used, so every machine makes the same.
    """
    import typst  # only the process that writes pays for it

    told = told | {"families": fonts.families_for(json.dumps(told, ensure_ascii=False))}
    try:
        return typst.compile(
            {"main.typ": source, **files},
            font_paths=[str(fonts.FOLDER)],
            ignore_system_fonts=True,
            sys_inputs={"told": json.dumps(told)},
            **options,
        )
    except BaseException as error:
        # A panic inside it is no Exception, and would end the process that writes.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise Unsettable(str(error)) from error
