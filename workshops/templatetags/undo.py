"""Steps that can be undone, in the language of the page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

register = template.Library()

# With the text that the step changed, and without it if it cannot be read.
WORDS = {
    "add": (_("Added: “%(text)s”"), _("Added an answer")),
    "cards": (_("Added from paper: “%(text)s”"), _("Added from paper")),
    "hide": (_("Hidden: “%(text)s”"), _("Hidden")),
    "show": (_("Shown again: “%(text)s”"), _("Shown again")),
    "blackout": (_("Name taken out: “%(text)s”"), _("Name taken out")),
    "flood": (_("Hidden, all from 1 phone: “%(text)s”"), _("Hidden, all from 1 phone")),
    "release": (_("Checked and shown: “%(text)s”"), _("Checked and shown")),
    "refuse": (_("Checked and not shown: “%(text)s”"), _("Checked and not shown")),
    "group": (_("Grouped: “%(text)s”"), _("Grouped")),
    "rename": (_("Renamed: “%(text)s”"), _("Renamed")),
    "ungroup": (_("Ungrouped: “%(text)s”"), _("Ungrouped")),
    "join": (_("Added to theme: “%(text)s”"), _("Added to theme")),
    "leave": (_("Removed from theme: “%(text)s”"), _("Removed from theme")),
    "paper": (_("Dots on paper: “%(text)s”"), _("Dots on paper")),
    "ask": (_("Asked why: “%(text)s”"), _("Asked why")),
    "asks": (_("Asked why: “%(text)s”"), _("Asked why about several answers")),
    "again": (_("Asked why again: “%(text)s”"), _("Asked why again")),
    "reveal": (_("Revealed: “%(text)s”"), _("Revealed")),
    "vote": (_("Voting opened: “%(text)s”"), _("Voting opened")),
    "settle": (_("Settled: “%(text)s”"), _("Settled")),
    "reopen": (_("Reopened: “%(text)s”"), _("Reopened")),
    "cause": (_("Marked as a cause: “%(text)s”"), _("Marked as a cause")),
    "uncause": (_("No longer a cause: “%(text)s”"), _("No longer a cause")),
    "reword": (_("Wording changed: “%(text)s”"), _("Wording changed")),
    "plan": (_("Action added: “%(text)s”"), _("Action added")),
    "replan": (_("Action changed: “%(text)s”"), _("Action changed")),
    "check": (_("Asked the room: “%(text)s”"), _("Asked the room")),
    "check again": (_("Asked the room again: “%(text)s”"), _("Asked the room again")),
    "uncheck": (_("Question closed: “%(text)s”"), _("Question closed")),
    "record": (_("Asked if this is a fair record"), _("Asked if this is a fair record")),
    "unrecord": (_("Questions about the record closed"), _("Questions about the record closed")),
    "view-hide": (_("View hidden, next to: “%(text)s”"), _("View hidden")),
    "view-show": (_("View shown again, next to: “%(text)s”"), _("View shown again")),
    "view-release": (_("Checked and shown: “%(text)s”"), _("Checked and shown")),
    "view-refuse": (_("Checked and not shown: “%(text)s”"), _("Checked and not shown")),
    "view-blackout": (
        _("Name taken out of a view, next to: “%(text)s”"),
        _("Name taken out"),
    ),
    "code": (_("Code changed"), _("Code changed")),
    "unplan": (_("Action removed: “%(text)s”"), _("Action removed")),
}


@register.filter
def undo_words(step) -> SafeString | str:
    """Return a step that can be undone, as a sentence. People's words keep their own direction."""
    # A newer version that runs beside this one may have stored a kind that is unknown here.
    about, alone = WORDS.get(step.kind, (_("Last step: “%(text)s”"), _("Last step")))
    if not step.text:
        return str(alone)
    return mark_safe(about % {"text": format_html("<bdi>{}</bdi>", step.text)})
