"""Saving a plan as a template."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.forms.text import PlainText
from workshops.models import limits


class TemplateForm(forms.Form):
    """What a template is called, and who may use it."""

    template_name = PlainText(
        max_length=limits.TITLE,
        label=_("Name of the template"),
        help_text=_("If you have a template with this name, this one replaces it."),
        empty=_("Enter a name for the template."),
    )
    is_shared = forms.BooleanField(
        required=False,
        label=_("Share it with your organisation"),
        help_text=_("Its members can use it. Only you can replace or delete it."),
    )

    def __init__(self, *args, is_member, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_member:
            del self.fields["is_shared"]
