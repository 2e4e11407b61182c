"""What a page shows besides the tree, the same for one that is loaded and one that is kept."""

from .checks import check_in
from .common_ground import compared_in
from .read_back import chain_of
from .results import result_of
from .shown import shown_of
from .shown_causes import causes_on_screen


def besides_the_tree(session, row, whys, audience):
    """Return what is on the big screen, its causes, the check, the sides, and a result of a vote.

    `row` is the SessionRow of `session`; `whys` are as for shown_of. Phones see the result of the
    why that was asked last, and nothing of the big screen.
    """
    check = check_in(session, audience)
    shown = None if audience.is_phone else shown_of(session, whys, chain_of(session), check)
    latest = whys[-1] if whys else None
    why = shown.why if shown else latest
    return {
        "shown": shown,
        "check": check,
        "compared": compared_in(session, audience),
        "shown_causes": causes_on_screen(shown, audience, session.pk),
        "result": None if audience.is_desk else result_of(row, why, audience),
    }
