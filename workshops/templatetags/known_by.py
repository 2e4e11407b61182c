"""How an answer is known, in the language of the page."""

from django import template

from workshops import known_by

register = template.Library()

register.filter("known_by_words", known_by.known_by_words)


@register.simple_tag
def ways_to_know() -> list:
    """Return each key and its words, in the order in which a phone offers them."""
    return [(key, known_by.known_by_words(key)) for key in known_by.WORDS]
