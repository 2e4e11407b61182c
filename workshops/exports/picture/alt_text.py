"""A picture in words, for people who cannot see it: what it shows, in tree order."""

from django.utils.translation import gettext as _

from workshops.exports.notes import JOINED, notes_of
from workshops.words import quoted


def alt_text_of(picture):
    """Return it line by line; answers are indented by their level."""
    return "\n".join(_lines(picture))


def _lines(picture):
    document = picture.document
    yield from [document.so_far] if document.so_far else []
    yield from (document.question, *document.where_and_when, document.headline, "")
    for band in picture.bands:
        for step in band.steps:
            if step.move == "node" and step.node.id not in band.repeated:
                notes = notes_in_words(step)
                beside = f" ({JOINED.join(notes)})" if notes else ""
                yield "  " * step.node.depth + quoted(step.node) + beside


def notes_in_words(step):
    """Return the labels of a node in the picture, the wording of its cause among them."""
    if step.node.kind == "more":
        return []
    cause = _("Underlying cause: %(wording)s") % {"wording": step.cause} if step.cause else ""
    return [*notes_of(step.node), *filter(None, [cause])]
