"""How strong an action is, in the language of the page."""

from django import template

from workshops import commitments

register = template.Library()

register.filter("commitment_words", commitments.commitment_words)


@register.simple_tag
def commitments_to_choose() -> list:
    """Return each key and its words, the strongest first."""
    return [(key, commitments.commitment_words(key)) for key in commitments.WORDS]
