"""Text formats: UTF-8, with the same line ends on every machine."""

from contextlib import contextmanager
from io import TextIOWrapper


@contextmanager
def text_into(stream):
    """Yield a text stream that writes into a stream of bytes, which stays open afterwards."""
    text = TextIOWrapper(stream, encoding="utf-8", newline="\n", write_through=True)
    try:
        yield text
    finally:
        text.detach()
