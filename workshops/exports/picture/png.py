"""The metadata of a PNG: its resolution, and a description for people who cannot see it.

Chunks as in the PNG specification, third edition (pHYs and iTXt).
"""

import struct
import zlib

SIGNATURE_AND_HEADER = 8 + 25  # bytes
METRE = 0.0254  # of an inch


def with_words(png, words, dpi, language):
    """Return the same picture with its resolution and a description in `language` (a tag)."""
    dots = round(dpi / METRE)
    size = _chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))
    text = b"Description\0\1\0" + language.encode() + b"\0\0" + zlib.compress(words.encode())
    head, rest = png[:SIGNATURE_AND_HEADER], _without(png[SIGNATURE_AND_HEADER:], b"pHYs")
    return head + size + _chunk(b"iTXt", text) + rest


def _chunk(kind, content):
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def _without(chunks, kind):
    """Return the chunks except those of one kind."""
    kept, place = [], 0
    while place < len(chunks):
        (length,) = struct.unpack_from(">I", chunks, place)
        end = place + 12 + length
        if chunks[place + 4 : place + 8] != kind:
            kept.append(chunks[place:end])
        place = end
    return b"".join(kept)
