"""Cleaning what people type: shape and length, never meaning."""

from django import forms
from django.core.exceptions import ValidationError

from workshops.letters import cannot_be_kept, is_blank, without_controls
from workshops.models import limits

UNREADABLE = "\ufffd"
TAKEN_OUT = "Sent, without the control characters that were in it: no page can show them."


def cleaned(typed):
    """`typed` without what no page can show: line ends unified, control characters taken out.

    Raises ValidationError on NUL and lone surrogates, which no database and no export can hold.
    """
    # Browsers, and Django's reading of a form, put this mark where half a surrogate pair stood.
    if cannot_be_kept(typed) or UNREADABLE in typed:
        raise ValidationError(
            "The text holds a character that cannot be kept. Take it out, or type it again."
        )
    return without_controls(_lines(typed)).strip()


def note_on(form):
    """What was taken out of what was typed, in words for the person who typed it, or ""."""
    fields = (name for name, field in form.fields.items() if isinstance(field, PlainText))
    typed = [_lines(form.data.get(name, "")) for name in fields]
    return TAKEN_OUT if any(text != without_controls(text) for text in typed) else ""


def _lines(typed):
    return typed.replace("\r\n", "\n").replace("\r", "\n")


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
        if is_blank(text):
            if self.required:
                raise ValidationError(self.empty)
            return ""
        if len(text) > self.longest:
            raise ValidationError(
                f"That is {len(text):,} characters. The most is {self.longest:,}."
            )
        return text
