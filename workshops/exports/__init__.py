"""What can be taken away from a session: one document, and the formats it is written in."""

from .document import Document, document_of
from .formats import FORMATS

__all__ = ["FORMATS", "Document", "document_of"]
