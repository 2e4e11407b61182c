"""Fixed choices, whose keys are stored: their words in the language of the page."""

from django import template

from workshops.check_kinds import question_words
from workshops.commitments import WORDS as COMMITMENTS
from workshops.commitments import commitment_words
from workshops.hide_reasons import OFF_TOPIC, OFFERED, reason_words
from workshops.known_by import WORDS as WAYS_TO_KNOW
from workshops.known_by import known_by_words

register = template.Library()

register.filter(reason_words)
register.filter(known_by_words)
register.filter(commitment_words)


register.simple_tag(question_words, name="check_question")


@register.simple_tag
def reasons_to_offer(kind: str) -> list:
    """Return each key and its words, for an answer or a remark (its kind) that is not shown."""
    offered = [key for key in OFFERED if kind == "answer" or key != OFF_TOPIC]
    return [(key, reason_words(key)) for key in offered]


@register.simple_tag
def ways_to_know() -> list:
    """Return each key and its words, in the order in which a phone offers them."""
    return [(key, known_by_words(key)) for key in WAYS_TO_KNOW]


@register.simple_tag
def commitments_to_choose() -> list:
    """Return each key and its words, the strongest first."""
    return [(key, commitment_words(key)) for key in COMMITMENTS]
