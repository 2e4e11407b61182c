"""What Word files and slides share: text that is valid in XML, reproducible archives."""

import re
import zipfile
from datetime import datetime

from .xml_text import clean

MADE = datetime(2000, 1, 1)
ENTRY = (1980, 1, 1, 0, 0, 0)
BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")


def lines_of(text):
    """Return the lines of a text, in characters that are valid in XML."""
    return BREAK.split(clean(text))


def with_our_line_ends(text):
    """Return the same, with one kind of line end."""
    return "\n".join(lines_of(text))


def set_properties(properties, document):
    """Set the title and author of the file, without the time when it was made."""
    properties.title = clean(document.question)[:255]
    properties.subject = clean(document.settings.title)[:255]
    properties.author = clean(document.branding.name)[:255]
    properties.language = document.tag
    properties.created = properties.modified = MADE
    properties.last_modified_by = properties.comments = properties.keywords = ""


def copy_without_times(source, stream):
    """Write an archive again without the times of its entries, so that it is reproducible."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename, ENTRY)
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, old.read(entry))
