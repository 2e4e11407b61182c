from django import forms
from django.core.exceptions import ValidationError

from workshops.models import limits

from .text import PlainText


class NodeIds(forms.Field):
    """Ids of nodes, repeated or separated by commas."""

    widget = forms.SelectMultiple

    def clean(self, value):
        parts = [part.strip() for item in value or [] for part in str(item).split(",")]
        ids = [part for part in parts if part]
        if not all(part.isascii() and part.isdigit() and len(part) < 16 for part in ids):
            raise ValidationError("Those are not answers of this session.")
        return list(dict.fromkeys(int(part) for part in ids))


class ThemeNameForm(forms.Form):
    name = PlainText(max_length=limits.THEME_NAME, empty="Give the theme a name.")


class MembersForm(forms.Form):
    """The answers that go into a theme that is there already."""

    FEWEST, TOO_FEW = 1, "Choose the answers that belong into the theme."

    members = NodeIds()

    def clean_members(self):
        members = self.cleaned_data["members"]
        if len(members) < self.FEWEST:
            raise ValidationError(self.TOO_FEW)
        return members


class ThemeForm(MembersForm, ThemeNameForm):
    """A new theme: its name and its answers."""

    FEWEST, TOO_FEW = 2, "Choose at least two answers for a theme."
