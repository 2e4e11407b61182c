"""Write the file."""

from io import BytesIO

from pptx.oxml.ns import qn

from workshops.exports.formats.office import copy_without_times, set_properties

from . import deck, mirror, parts


def write(document, stream):
    """Write `document` as slides. The notes of the picture contain the whole tree."""
    slides = deck.Deck(document.branding)
    set_properties(slides.file.core_properties, document)
    _say_language(slides.file, document.tag)
    parts.opening(slides, document)
    for section in document.sections:
        parts.section(slides, section, document)
    if document.has_rtl_layout:
        mirror.turn(slides.file)
    draft = BytesIO()
    slides.file.save(draft)
    copy_without_times(draft, stream)


def _say_language(file, tag):
    """Set the language of all words without another language."""
    for look in file.element.iter(qn("a:defRPr")):
        if "lang" in look.attrib:
            look.set("lang", tag)
