"""Each format read back the way its readers do: one module each, named like its slug.

`words(content)` is what a reader sees, in order, as one string; it fails where a reader would, or
where something in the file would run. `forced(text)` is what the format makes of a text that it
cannot contain unchanged: docs/export-format.md explains it.
"""

from importlib import import_module

from workshops.exports.formats import FORMATS

READERS = {slug: import_module(f"{__name__}.{slug}") for slug in FORMATS}
