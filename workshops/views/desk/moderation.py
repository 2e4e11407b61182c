"""What facilitators do about answers before the room has read them."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from workshops.actions import moderation
from workshops.actions.black_out import black_out as take_words_out
from workshops.forms import BlackOutForm
from workshops.models import Answer

from .desk_action import cleaned, desk_action


@desk_action
def pause(request, session):
    """Take no answers from phones for now."""
    moderation.pause(session)


@desk_action
def resume(request, session):
    """Take answers from phones again."""
    moderation.resume(session)


@desk_action
def black_out(request, session, node_id):
    """Take a name out of an answer."""
    chosen = cleaned(BlackOutForm, request)
    answer = get_object_or_404(Answer.objects, session=session, pk=node_id)
    if take_words_out(session, answer, chosen["word"], chosen["seen"]):
        request.note = _("The name of its theme has these words, too.")
