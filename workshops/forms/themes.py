from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workshops.models import limits

from .text import PlainText


class NodeIds(forms.Field):
    """Ids of nodes, repeated or separated by commas."""

    widget = forms.SelectMultiple

    def clean(self, value):
        parts = [part.strip() for item in value or [] for part in str(item).split(",")]
        ids = [part for part in parts if part]
        if not all(part.isascii() and part.isdigit() and len(part) < 16 for part in ids):
            raise ValidationError(_("Those answers are not in this session."))
        return list(dict.fromkeys(int(part) for part in ids))


class ThemeNameForm(forms.Form):
    name = PlainText(
        max_length=limits.THEME_NAME, empty=gettext_lazy("Enter a name for the theme.")
    )


class MembersForm(forms.Form):
    """The answers to add to a theme that exists."""

    FEWEST, TOO_FEW = 1, gettext_lazy("Choose the answers to add to the theme.")

    members = NodeIds()

    def clean_members(self):
        members = self.cleaned_data["members"]
        if len(members) < self.FEWEST:
            raise ValidationError(self.TOO_FEW)
        return members


class ThemeForm(MembersForm, ThemeNameForm):
    """A new theme: its name and its answers."""

    FEWEST, TOO_FEW = 2, gettext_lazy("Choose at least 2 answers for a theme.")
