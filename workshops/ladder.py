"""The ladder of co-production: how much say people have, from most to least. Keys are stored.

Think Local Act Personal describes its 7 rungs.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

# For each rung its name, and what it feels like.
RUNGS = {
    "coproduction": (_("Co-production"), _("We decided it and do it together")),
    "codesign": (_("Co-design"), _("We shaped it, others decide")),
    "engagement": (_("Engagement"), _("We could say what we think, more than once")),
    "consultation": (_("Consultation"), _("We were asked about their plan")),
    "informing": (_("Informing"), _("We were told")),
    "educating": (_("Educating"), _("We were taught to go along")),
    "coercion": (_("Coercion"), _("We had no say")),
}
PARTS = (
    (_("With us"), ("coproduction", "codesign")),
    (_("For us"), ("engagement", "consultation", "informing")),
    (_("To us"), ("educating", "coercion")),
)


def rung_words(key):
    """Return the name of a rung in the language in use; nothing for an unknown one."""
    return gettext(RUNGS[key][0]) if key in RUNGS else ""


def parts():
    """Return the ladder in the language in use: (heading, [(key, name, what it feels like)])."""
    return [
        (gettext(heading), [(key, *map(gettext, RUNGS[key])) for key in keys])
        for heading, keys in PARTS
    ]
