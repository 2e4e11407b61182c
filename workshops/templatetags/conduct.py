"""Tags for what the desk shows on the big screen."""

from django import template
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops import rules
from workshops.models import Session, Why

register = template.Library()
View = Session.ScreenView

FACES = {
    "lobby": _("QR code"),
    "side_by_side": _("All open whys, side by side"),
    "causes": _("Causes and actions"),
    "common": _("Common ground"),
    "check": _("What the room thought"),
    "record": _("Is this a fair record?"),
    "finished": _("The whole tree"),
    "blank": _("Blank"),
}
STAGES = {
    Why.Stage.WRITING: _("Silent writing"),
    Why.Stage.READING: _("The answers"),
    Why.Stage.VOTING: _("Voting"),
    Why.Stage.SETTLED: _("The answers"),
}


@register.simple_tag
def shown_words(session, shown) -> str:
    """Return what is on the big screen, as a label, with the page of answers after the first."""
    if shown.face == "read_back":
        return step_words(shown.read_back)
    words = _face_words(session, shown)
    if not shown.page or shown.face != "tree":
        return words
    return gettext("%(what)s, page %(n)s") % {"what": words, "n": figure(shown.page + 1)}


@register.filter
def step_words(read_back) -> str:
    """Return which step of reading back it is, as a label."""
    named = {"n": figure(read_back.step + 1), "steps": figure(read_back.step_count)}
    return gettext("Reading back, step %(n)s of %(steps)s") % named


@register.filter
def read_words(read_back) -> str:
    """Return what is read at this step, as a sentence for assistive technology."""
    named = {"text": read_back.upper.text}
    if read_back.is_last:
        return gettext("This is one answer to: “%(text)s”") % named
    return gettext("Therefore: “%(text)s”") % named


def _face_words(session, shown):
    if shown.face == "lobby" and session.is_preparing:
        return _("We will start soon")
    if shown.face in FACES:
        return FACES[shown.face]
    if shown.why.has_result:
        return _("The result of the vote")
    if shown.why.stage == Why.Stage.WRITING and shown.why.ends_ms:
        return _("Silent writing, with the timer")
    return STAGES[shown.why.stage]


@register.simple_tag
def why_not_shown(row, view: str) -> str:
    """Return the reason why the big screen cannot show a view now; "" if it can.

    Each desk can be at a why of its own. For all of them, the last one stands for it.
    """
    try:
        if view == View.READ_BACK:
            rules.may_read_back(row.deepest)
        else:
            about = row.voted if view == View.RESULT else row.latest
            rules.may_show_on_screen(row.session, view, about, len(row.open_whys))
    except rules.Refused as refused:
        return refused.reason
    return ""
