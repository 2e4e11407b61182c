"""What can be taken away from a session. A format is one module here and one name in this list.

Each has SLUG, LABEL, CONTENT_TYPE, EXTENSION and write(document, stream), where the stream takes
bytes. It writes every block of every section by its kind (exports/blocks.py), so a new section
needs nothing here.
"""

from . import data, markdown

FORMATS = {module.SLUG: module for module in (data, markdown)}
