"""What can be taken away from a session. A format is one module here and one line in FORMATS."""

from workshops.words import long_day

from . import json_format, markdown
from .document import Document, document_of

FORMATS = {module.SLUG: module for module in (json_format, markdown)}

__all__ = ["FORMATS", "Document", "document_of", "long_day"]
