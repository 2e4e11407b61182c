"""What only the desk needs to be drawn."""

from django import template

from workshops import op_ids
from workshops.models import Why

register = template.Library()

# A stage as its label says it; what the database calls it is nobody's word.
STAGES = {
    Why.Stage.WRITING: "writing",
    Why.Stage.READING: "reading",
    Why.Stage.VOTING: "voting",
    Why.Stage.SETTLED: "settled",
}


@register.filter
def stage_words(stage: str) -> str:
    """The word for a stage, in the middle of a sentence."""
    return STAGES[stage]


@register.simple_tag
def new_op_id() -> str:
    """An id for one sending, for the form of a browser without JavaScript."""
    return op_ids.make()
