"""Each format read back the way its readers do: one module each, named like its slug.

`words(content)` is what a reader sees, in order, as one string; it fails where a reader would, or
where something in the file would run. `forced(text)` is what the format makes of a text that it
cannot hold as it is: docs/export-format.md says it in words.
"""

from . import json, md
from . import zip as bundle

READERS = {"json": json, "md": md, "zip": bundle}
