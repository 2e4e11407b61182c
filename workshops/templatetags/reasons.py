"""Why an answer was hidden, in the words of the page's language."""

from django import template

from workshops import hide_reasons

register = template.Library()

register.filter("reason_words", hide_reasons.reason_words)
