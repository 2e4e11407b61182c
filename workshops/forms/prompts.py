"""How a why is asked: its prompt and its mode, in the plan and at the desk."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.models import Session, limits
from workshops.prompts import OWN, WORDS

from .text import PlainText
from .themes import NodeIds

MODES = (
    (Session.Mode.QUICK, _("Quick: everyone sees each answer at once")),
    (Session.Mode.SILENT, _("Silent: everyone writes, then you reveal the answers")),
    (Session.Mode.FULL, _("Full: everyone writes, you reveal, everyone votes")),
)
PROMPTS = (*((kind, _(words)) for kind, words in WORDS.items()), (OWN, _("Your own prompt")))


class PromptKind(forms.ChoiceField):
    """One of the prompts that we offer, or one's own."""

    def __init__(self, **options):
        options.setdefault("error_messages", {"invalid_choice": _("Choose a prompt.")})
        super().__init__(choices=PROMPTS, **options)

    def clean(self, value):
        """Return "" if there is none: a page of the version before does not ask for it."""
        return super().clean(value) if value else ""


class PromptText(PlainText):
    """One's own prompt, on one line."""

    def __init__(self, **options):
        super().__init__(max_length=limits.PROMPT, required=False, **options)

    def clean(self, value):
        return " ".join(super().clean(value).split())


def clean_prompt(form, data):
    """Check that one's own prompt has words, and forget those of one that was not chosen."""
    if data.get("prompt_kind") != OWN:
        data["prompt_text"] = ""
    elif not data.get("prompt_text", "unreadable"):
        words = gettext("Write your own prompt, or choose one.")
        form.add_error("prompt_text", ValidationError(words))


class AskForm(forms.Form):
    """The nodes to ask why about, and how; what is missing follows the plan."""

    node = NodeIds()
    mode = forms.ChoiceField(
        choices=MODES,
        required=False,
        error_messages={"invalid_choice": _("Choose how people answer.")},
    )
    prompt_kind = PromptKind()
    prompt_text = PromptText()
    keep_open = forms.BooleanField(required=False)

    def clean_node(self):
        if not self.cleaned_data["node"]:
            raise ValidationError(gettext("Choose an answer first."))
        return self.cleaned_data["node"]

    def clean(self):
        data = super().clean()
        clean_prompt(self, data)
        return data
