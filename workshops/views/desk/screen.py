"""What a facilitator shows on the big screen."""

from workshops.access import desk_of
from workshops.actions import screen
from workshops.forms import PageForm, PlaceForm, ScreenForm
from workshops.models import Session

from .desk_action import cleaned, desk_action


@desk_action
def show(request, session):
    """Show something else on the big screen."""
    screen.show(session, desk_of(request.session), **cleaned(ScreenForm, request))


@desk_action
def read_back(request, session, node_id):
    """Read back on the big screen, from an answer up to the question."""
    screen.show(session, desk_of(request.session), Session.ScreenView.READ_BACK, node_id)


@desk_action
def follow(request, session):
    """Note which why the desk is at, for a big screen that follows it."""
    screen.follow(session, desk_of(request.session), **cleaned(PlaceForm, request))


@desk_action
def turn(request, session):
    """Turn to another page of answers."""
    screen.turn(session, desk_of(request.session), **cleaned(PageForm, request))


@desk_action
def take_over(request, session):
    """Choose from now on, in place of another facilitator."""
    screen.take_over(session, desk_of(request.session), **cleaned(PlaceForm, request))
