"""The fields of several forms."""

from allauth.account.fields import SetPasswordField
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.names import LONGEST_ADDRESS, LONGEST_NAME
from workshops.forms.text import PlainText

LONGEST_PASSWORD = 128


def own_name_field():
    """Return a field for the name of whoever makes an account."""
    return PlainText(
        max_length=LONGEST_NAME,
        label=_("Your name"),
        help_text=_("Your colleagues see it. People in your sessions do not."),
        empty=_("Enter your name."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


def address_field(**given):
    """Return a field for an e-mail address, which is not looked at before it is sent."""
    widget = forms.TextInput(
        attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
    )
    return forms.CharField(
        label=_("E-mail address"), max_length=LONGEST_ADDRESS, widget=widget, **given
    )


def password_field(label):
    """Return a field for a password that there is already."""
    return forms.CharField(label=label, strip=False, widget=_widget("current-password"))


class NewPasswordField(SetPasswordField):
    """A field for a new password. It is typed once, since people can show it."""

    def __init__(self):
        super().__init__(
            label=_("New password"),
            help_text=_("At least 12 characters. 3 or 4 words are easy to remember."),
            max_length=LONGEST_PASSWORD,
            error_messages={"max_length": _("Use at most 128 characters.")},
        )
        self.widget = _widget("new-password")


def _widget(autocomplete):
    return forms.PasswordInput(attrs={"autocomplete": autocomplete})
