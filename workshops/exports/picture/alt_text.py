"""A picture in words, for whoever cannot see it: what it shows, in tree order."""

from workshops.exports.notes import notes_of
from workshops.words import quoted


def alt_text_of(picture):
    """Line by line; answers are indented by how deep they stand."""
    return "\n".join(_lines(picture))


def _lines(picture):
    document = picture.document
    yield from [document.so_far] if document.so_far else []
    yield from (document.question, *document.where_and_when, document.headline, "")
    for band in picture.bands:
        for step in band.steps:
            if step.move == "node" and step.node.id not in band.repeated:
                yield "  " * step.node.depth + _told(step)


def _told(step):
    notes = [*notes_of(step.node), *([f"underlying cause: {step.cause}"] if step.cause else [])]
    is_plain = step.node.kind == "more" or not notes
    return quoted(step.node) + ("" if is_plain else f" ({'; '.join(notes)})")
