"""Write the file."""

from io import BytesIO

from docx import Document as open_template

from workshops.exports.formats.office import copy_without_times, set_properties

from . import mirror, parts, styles

EFFECTS = "/stylesWithEffects"


def write(document, stream):
    """Write `document` as a Word file."""
    file = open_template()
    set_properties(file.core_properties, document)
    styles.prepare(file, document)
    parts.opening(file, document)
    for section in document.sections:
        parts.section(file, section, document)
    if document.has_rtl_layout:
        mirror.turn(file)
    _without_effects(file)
    draft = BytesIO()
    file.save(draft)
    copy_without_times(draft, stream)


def _without_effects(file):
    """Remove the template's copy of the styles for Word 2010: it does not have ours, and Word may
    offer to repair the file."""
    links = file.part.rels
    for name in [name for name, link in links.items() if link.reltype.endswith(EFFECTS)]:
        links.pop(name)
