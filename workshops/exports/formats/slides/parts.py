"""What is on the slides, in order."""

from io import BytesIO

from django.utils.translation import gettext as _

from workshops.exports.blocks import AS_SAID, Chains, Sentences, Table, Tree, nearest
from workshops.exports.direction import beside
from workshops.exports.formats.pictures import slide
from workshops.exports.notes import JOINED, notes_of, notes_on, with_notes
from workshops.exports.tree import in_order
from workshops.words import quoted

from .thread import threaded


def opening(deck, document):
    deck.opening(document.so_far, document.question, [*document.where_and_when, document.headline])


def section(deck, section, document):
    """Add 1 or more slides for each block of a section."""
    for block in section.blocks:
        nearest(WRITERS, block)(deck, section, block, document)


def _sentences(deck, section, block, document):
    deck.text(section.title, block.lines)


def _table(deck, section, block, document):
    deck.table(section.title, block.headings, block.rows)


def _chains(deck, section, block, document):
    count = len(block.chains)
    for number, chain in enumerate(block.chains, start=1):
        place = _("Cause %(number)s of %(all)s") % {"number": number, "all": count}
        name = place if block.are_causes else section.title
        _chain(deck, chain, name, accent=block.are_causes)


def _chain(deck, chain, name, *, accent):
    """Write it on 1 slide if it fits, else as sentences on as many as they need."""
    above = JOINED.join((name, *notes_of(chain.node)))
    written = beside(str(AS_SAID), quoted(chain.node)) if chain.was_reworded else ""
    steps = [(step.depth, beside(joint, quoted(step))) for joint, step in chain.labelled_steps]
    actions = [_("What we will do"), *map(_action, chain.actions)] if chain.actions else []
    width, height = deck.room_for_chain(beside_actions=bool(actions))
    thread = threaded(steps, width, height)
    if thread and deck.fits_beside(actions):
        notes = "\n".join(filter(None, (above, written)))
        looks = {"accent": accent, "notes": notes}
        deck.chain(above, chain.wording, thread, actions, **looks)
    else:
        texts = [above, *(text for _, text in steps), *actions]
        deck.text(chain.wording, texts, accent=accent, notes=written)


def _action(action):
    """Return such as: Ask first · Dee · 18 December."""
    return JOINED.join(filter(None, (action.what, action.who, action.by_when)))


def _tree(deck, section, block, document):
    picture = BytesIO()
    slide.write(document, picture)
    notes = "\n".join(map(_line, in_order(block.trees)))
    words = _(
        "A picture of the tree: the underlying causes and the answers with most dots. "
        "Every answer is in the notes."
    )
    deck.picture(section.title, picture.getvalue(), words, notes)


def _line(tree):
    text = f"{tree.number} {quoted(tree.node)}" if tree.number else quoted(tree.node)
    return with_notes(text, notes_on(tree))


WRITERS = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
