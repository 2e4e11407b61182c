"""What facilitators do about answers before the room has read them."""

from workshops.actions import moderation

from .desk_action import desk_action


@desk_action
def pause(request, session):
    """Take no answers from phones for now."""
    moderation.pause(session)


@desk_action
def resume(request, session):
    """Take answers from phones again."""
    moderation.resume(session)
