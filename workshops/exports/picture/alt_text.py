"""A picture in words, for people who cannot see it: what it shows, in tree order."""

from django.utils.translation import gettext as _

from workshops.exports.notes import notes_in, with_notes
from workshops.exports.tree import in_order
from workshops.words import quoted


def alt_text_of(picture):
    """Return it line by line; answers are indented by their level."""
    return "\n".join(_lines(picture))


def _lines(picture):
    document = picture.document
    yield from [document.so_far] if document.so_far else []
    yield from (document.question, *document.where_and_when, document.headline, "")
    for band in picture.bands:
        for each in in_order([band.tree]):
            if each.node.id not in band.repeated:
                indented = "  " * each.node.depth + quoted(each.node)
                yield with_notes(indented, notes_in_words(each))


def notes_in_words(tree):
    """Return the labels of a node in the picture, the wording of its cause among them."""
    if tree.node.kind == "more":
        return []
    cause = _("Underlying cause: %(wording)s") % {"wording": tree.cause} if tree.cause else ""
    return [*notes_in(tree), *filter(None, [cause])]
