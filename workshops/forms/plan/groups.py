"""The groups that people can choose when they join."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops import role_groups
from workshops.forms.text import cleaned
from workshops.letters import is_blank
from workshops.models import limits

MOST_GROUPS = 12


class Groups(forms.CharField):
    """The groups to choose from, one on each line; empty and repeated lines are dropped."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(map(role_groups.shown, value or ()))

    def clean(self, value):
        lines = (line.strip() for line in cleaned(self.to_python(value)).split("\n"))
        written = (role_groups.to_store(line) for line in lines if not is_blank(line))
        groups = list(dict.fromkeys(written))
        if len(groups) > MOST_GROUPS:
            raise ValidationError(_too_many(len(groups)))
        for group in groups:
            if len(group) > limits.ROLE_GROUP:
                words = gettext("“%(words)s…” is too long. The most is %(most)s characters.")
                raise ValidationError(words % {"words": group[:30], "most": limits.ROLE_GROUP})
        return groups


class RoleGroups(forms.Form):
    """The groups of a session."""

    role_groups = Groups(
        required=False,
        label=_("Groups"),
        help_text=_("One on each line. People can choose one when they join, or none."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        initial=role_groups.OFFERED,
    )

    def keep_groups(self):
        """Show the groups without letting anyone change them, since people have chosen theirs."""
        groups = self.fields["role_groups"]
        groups.widget.attrs["readonly"] = True
        groups.help_text = _("People have joined. You can no longer change the groups.")


def _too_many(count):
    words = ngettext(
        "You have %(n)s group. The most is %(most)s.",
        "You have %(n)s groups. The most is %(most)s.",
        count,
    )
    return words % {"n": figure(count), "most": MOST_GROUPS}
