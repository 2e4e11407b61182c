"""Cleaning what people type: shape and length, never meaning."""

from django import forms
from django.core.exceptions import ValidationError

from workshops.letters import cannot_be_kept, is_blank, without_controls
from workshops.models import limits


def cleaned(typed):
    """`typed` without what no page can show: line ends unified, control characters taken out.

    Raises ValidationError on NUL and lone surrogates, which no database and no export can hold.
    """
    if cannot_be_kept(typed):
        raise ValidationError(
            "The text holds a character that cannot be kept. Please type it again."
        )
    text = typed.replace("\r\n", "\n").replace("\r", "\n")
    return without_controls(text).strip()


class PlainText(forms.CharField):
    """A text field that keeps what was typed and says in words why it cannot be taken."""

    def __init__(
        self, *, max_length=limits.ANSWER, empty="Please write something first.", **options
    ):
        options.setdefault("strip", False)
        self.longest = max_length
        self.empty = empty
        super().__init__(**options)
        self.validators = []
        if self.required:
            self.error_messages["required"] = empty

    def clean(self, value):
        text = cleaned(self.to_python(value))
        if self.required and is_blank(text):
            raise ValidationError(self.empty)
        if len(text) > self.longest:
            raise ValidationError(
                f"That is {len(text):,} characters. Please keep it under {self.longest:,}."
            )
        return text
