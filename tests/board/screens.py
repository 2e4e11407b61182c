"""What the big screen shows, as every page of it has it."""

from workshops import board


def shown(session):
    """Return what a page loaded now shows.

    One that is kept up to date shows the same, and so the desk says.
    """
    loaded = board.read_board(session.pk, board.SCREEN).shown
    assert board.read_changes(session.pk, 0, board.SCREEN).shown == loaded
    at_desk = board.read_board(session.pk, board.DESK).shown
    assert (at_desk.view, at_desk.read_back) == (loaded.view, loaded.read_back)
    return loaded
