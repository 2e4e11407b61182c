"""What became of an action, in words."""

from django import template

from workshops.update_kinds import update_words
from workshops.words import long_day

register = template.Library()

register.filter("as_long_day", long_day)


@register.filter
def as_update(update):
    """Return an update as whole sentences."""
    return update_words(update.kind, update.text)
