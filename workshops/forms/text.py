"""Cleaning what people type: its characters and length, never its meaning."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.letters import cannot_be_kept, is_blank, without_controls
from workshops.models import limits

UNREADABLE = "\ufffd"
EMPTY = _("Write something first.")
TAKEN_OUT = _("Sent. Some characters that cannot be shown were left out.")


def cleaned(typed):
    """Return `typed` with one kind of line end and without control characters.

    Raise ValidationError for NUL and lone surrogates: no database or export can store them.
    """
    # Browsers, and Django's form parser, replace half a surrogate pair with this character.
    if cannot_be_kept(typed) or UNREADABLE in typed:
        raise ValidationError(
            _("There is a character here that cannot be saved. Delete it, or type it again.")
        )
    return without_controls(_lines(typed)).strip()


def note_on(form):
    """Return a sentence for someone whose control characters were left out, or ""."""
    fields = (name for name, field in form.fields.items() if isinstance(field, PlainText))
    typed = [_lines(form.data.get(name, "")) for name in fields]
    return str(TAKEN_OUT) if any(text != without_controls(text) for text in typed) else ""


def _lines(typed):
    return typed.replace("\r\n", "\n").replace("\r", "\n")


class PlainText(forms.CharField):
    """A text field that keeps what was typed and says what is wrong with it."""

    def __init__(self, *, max_length=limits.ANSWER, empty=EMPTY, **options):
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
            raise ValidationError(_too_long(len(text), self.longest))
        return text


def _too_long(length, longest):
    words = ngettext(
        "That is %(n)s character. The most is %(longest)s.",
        "That is %(n)s characters. The most is %(longest)s.",
        length,
    )
    return words % {"n": figure(length), "longest": figure(longest)}
