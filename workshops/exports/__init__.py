"""Downloads of a session: one document, and the formats in which it is written."""

from .document import Document, document_of
from .formats import FORMATS

__all__ = ["FORMATS", "Document", "document_of"]
