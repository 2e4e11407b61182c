"""Whether somebody reads each answer before the room can see it."""

from django import forms
from django.utils.translation import gettext_lazy as _

CHOICES = (("False", _("No")), ("True", _("Yes")))


class Checking(forms.Form):
    """Whether answers are checked first. It can be changed at the desk."""

    checks_first = forms.TypedChoiceField(
        required=False,
        label=_("Check answers first?"),
        help_text=_(
            "Someone reads each answer before the room can see it. "
            "Phones ask people before they send a name, but do not find every name."
        ),
        choices=CHOICES,
        coerce=lambda chosen: chosen == "True",
        empty_value=False,
        initial="False",
        widget=forms.RadioSelect,
    )
