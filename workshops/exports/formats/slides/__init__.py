"""Slides: the question, the picture, each cause with its chain, the actions, and the rest."""

from io import BytesIO

from workshops.exports.formats.office import copy_without_times, set_properties

from . import deck, parts

SLUG = "pptx"
LABEL = "Slides (PowerPoint)"
PURPOSE = "to present: the picture, each cause with its chain, the actions"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
IS_LONG = True
EXTENSION = "pptx"


def write(document, stream):
    """Write `document` as slides. The notes of the picture hold the whole tree."""
    slides = deck.Deck(document.branding)
    set_properties(slides.file.core_properties, document)
    parts.opening(slides, document)
    for section in parts.in_order(document.sections):
        parts.section(slides, section, document)
    draft = BytesIO()
    slides.file.save(draft)
    copy_without_times(draft, stream)
