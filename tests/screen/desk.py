"""What the desk does to the big screen."""

from workshops.actions import screen

DESK = b"one desk"


def show(room, view, why):
    screen.show(room.session, DESK, view, why.node_id)
