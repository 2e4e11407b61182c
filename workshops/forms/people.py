"""What owners of an organisation choose about its people."""

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.person import person_name
from workshops.models.role import Role


def what_it_may():
    """Return what each role may do, in the language of the page. The commonest are first."""
    return {
        Role.FACILITATOR: _("Runs a session, when chosen for it"),
        Role.ORGANISER: _("Also creates sessions, shares them, downloads them and deletes them"),
        Role.OWNER: _("Also opens all sessions, invites people and sets their roles"),
        Role.HELPER: _("Only checks and hides answers, when chosen for a session"),
        Role.READER: _("Only reads the summaries of closed sessions"),
    }


def what_you_may():
    """Return the same as whole sentences, for 1 role: those above add to the role before."""
    return {
        Role.FACILITATOR: _("You can run a session when you are chosen for it."),
        Role.ORGANISER: _(
            "You can create sessions and run them, share them, download them and delete them."
        ),
        Role.OWNER: _(
            "You can create sessions, open everyone’s sessions, invite people and set their roles."
        ),
        Role.HELPER: _("You can check and hide answers when you are chosen for a session."),
        Role.READER: _("You can read the summaries of closed sessions."),
    }


def role_choices():
    """Return the roles for radio buttons."""
    return [
        (role, format_html('{}<span class="hint">{}</span>', role.label, hint))
        for role, hint in what_it_may().items()
    ]


def role_field():
    """Return the field for a role."""
    wrong = gettext_lazy("Choose what they can do.")
    return forms.ChoiceField(
        label=gettext_lazy("What they can do"),
        choices=role_choices,
        widget=forms.RadioSelect,
        error_messages={"required": wrong, "invalid_choice": wrong},
    )


class RoleForm(forms.Form):
    """The role of a member."""

    role = role_field()


class Account(forms.ModelChoiceField):
    """An account, by the name of its person."""

    def label_from_instance(self, user):
        return person_name(user)


def account_field(label):
    """Return the field for one of several accounts. The form gives it its queryset."""
    wrong = gettext_lazy("Choose a person.")
    return Account(
        queryset=None,
        label=label,
        empty_label=gettext_lazy("Choose a person"),
        error_messages={"required": wrong, "invalid_choice": wrong},
    )


class HandOverForm(forms.Form):
    """Who gets the sessions of a member."""

    to = account_field(gettext_lazy("Who gets them"))

    def __init__(self, candidates, data=None):
        super().__init__(data)
        self.fields["to"].queryset = candidates
