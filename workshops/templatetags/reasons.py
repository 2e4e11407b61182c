"""Why an answer was hidden, in the language of the page."""

from django import template

from workshops import hide_reasons

register = template.Library()

register.filter("reason_words", hide_reasons.reason_words)
