"""Slides: the question, the picture, each cause with its chain, the actions, and the rest."""

from django.utils.translation import gettext_lazy as _

SLUG = "pptx"
LABEL = _("Slides (PowerPoint)")
PURPOSE = _("to present: the picture, each cause with its chain, the actions")
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
IS_LONG = True
EXTENSION = "pptx"


def write(document, stream):
    """Write `document` as slides. The notes of the picture contain the whole tree."""
    from .writing import write  # only the process that writes loads the library

    write(document, stream)
