"""Whether the work of a step has been changed since."""

from django.utils.translation import gettext as _

from workshops.actions.change import fresh
from workshops.models import Answer, Check, Node
from workshops.rules import Refused


def unless_changed(*facts):
    """Raise Refused unless all `facts` are as the step left them."""
    if not all(facts):
        raise Refused(_("Someone has changed this since. It cannot be undone."))


def answer_as_it_came(change, node):
    """Return an answer that is shown. Raise Refused if the room has done anything with it since."""
    whole = Answer.objects.select_related("parent__why", "why", "cause")
    answer = fresh(change, whole, node)
    unless_changed(
        answer.state == Node.State.VISIBLE,
        answer.theme_id is None,
        not hasattr(answer, "why"),
        not hasattr(answer, "cause") or answer.cause.removed,
        not answer.votes.exists(),
        not answer.paper_dots,
        not answer.checks.exclude(state=Check.State.DROPPED).exists(),
    )
    return answer
