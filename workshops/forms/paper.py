"""A stack of answers on paper, typed in at once."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops.letters import is_blank
from workshops.models import limits

from .answers import AnswerForm
from .text import PlainText


class AnswerLines(PlainText):
    """One answer on each line; empty lines are left out."""

    def __init__(self, **options):
        longest = limits.PAPER_ANSWERS * (limits.ANSWER + 1)
        super().__init__(max_length=longest, empty=_("Write 1 answer on each line."), **options)

    def clean(self, value):
        typed = super().clean(value)
        before = value[: len(value) - len(value.lstrip())].count("\n")
        lines = list(enumerate(typed.split("\n"), before + 1))
        for number, line in lines:
            if len(line.strip()) > limits.ANSWER:
                raise ValidationError(_too_long(number))
        answers = [line.strip() for _number, line in lines if not is_blank(line)]
        if len(answers) > limits.PAPER_ANSWERS:
            raise ValidationError(_too_many(len(answers)))
        return answers


class PaperForm(AnswerForm):
    """Answers on paper, and the op_id that makes sending them twice harmless."""

    text = AnswerLines()


def _too_long(number):
    words = gettext("Line %(n)s is too long. The most is %(most)s characters.")
    return words % {"n": figure(number), "most": limits.ANSWER}


def _too_many(count):
    words = ngettext(
        "You have %(n)s answer. The most is %(most)s.",
        "You have %(n)s answers. The most is %(most)s.",
        count,
    )
    return words % {"n": figure(count), "most": limits.PAPER_ANSWERS}
