"""The file itself."""

from io import BytesIO

from docx import Document as open_template

from workshops.exports.formats.office import copy_without_times, set_properties

from . import parts, styles


def write(document, stream):
    """Write `document` as a Word file."""
    file = open_template()
    set_properties(file.core_properties, document)
    styles.prepare(file, document.branding.accent)
    parts.opening(file, document)
    for section in document.sections:
        parts.section(file, section, document)
    draft = BytesIO()
    file.save(draft)
    copy_without_times(draft, stream)
