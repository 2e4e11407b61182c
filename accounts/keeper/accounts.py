"""The list of accounts: a keeper signs one out, stops it, or lets it sign in again."""

from allauth.account.decorators import reauthentication_required
from django.contrib import admin, messages
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Exists, OuterRef, Prefetch
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts.actions import keepers
from common import second_step
from workshops.models import Membership
from workshops.rules import Refused

from .lists import Choices, OnlyList, day

SHOWN = ("username", "email", "is_active", "last_login")
YES_OR_NO = {"True": _("Yes"), "False": _("No")}


class CanSignIn(Choices):
    title = _("Can sign in")
    parameter_name = "is_active"
    words = YES_OR_NO


class Accounts(OnlyList):
    """Accounts. Of a second step they show whether there is one, and of a password nothing."""

    list_display = (
        *("name", "address", "belongs_to", "may_sign_in", "has_second_step"),
        "last_sign_in",
    )
    list_filter = (CanSignIn,)
    search_fields = ("username", "email")
    search_help_text = _("User name or e-mail address")
    ordering = ("username",)
    sortable_by = ()
    actions = ("sign_out", "stop", "start")

    # Somebody who sits down at an open browser can read the list, but change nothing.
    @method_decorator(reauthentication_required(allow_get=True))
    def changelist_view(self, request, extra_context=None):
        """Show the list, and ask for the password before something in it is changed."""
        return super().changelist_view(request, extra_context)

    def get_queryset(self, request):
        """Read what is shown, and nothing else."""
        steps = second_step.steps().filter(user=OuterRef("pk"))
        theirs = Membership.objects.select_related("organisation").defer("organisation__logo")
        return (
            super()
            .get_queryset(request)
            .only(*SHOWN)
            .annotate(steps=Exists(steps))
            .prefetch_related(Prefetch("memberships", theirs))
        )

    @admin.display(description=_("User name"))
    def name(self, account):
        """Return the user name."""
        return account.get_username()

    @admin.display(description=_("E-mail address"))
    def address(self, account):
        """Return the e-mail address."""
        return account.email

    @admin.display(description=_("Organisations"))
    def belongs_to(self, account):
        """Return where it belongs, and as what."""
        rows = account.memberships.all()
        return ", ".join(f"{row.organisation.name} ({row.get_role_display()})" for row in rows)

    @admin.display(description=_("Can sign in"))
    def may_sign_in(self, account):
        """Return No if it is stopped."""
        return _yes_or_no(account.is_active)

    @admin.display(description=_("Second step"))
    def has_second_step(self, account):
        """Return whether it has one."""
        return _yes_or_no(account.steps)

    @admin.display(description=_("Last sign-in"))
    def last_sign_in(self, account):
        """Return the day."""
        return day(account.last_login)

    @admin.action(description=_("Sign out on all devices"))
    def sign_out(self, request, accounts):
        """Sign the chosen accounts out everywhere."""
        said = ngettext_lazy("%(n)s account is signed out.", "%(n)s accounts are signed out.", "n")
        self._do(request, accounts, keepers.sign_out, said)

    @admin.action(description=_("Stop: sign out, and do not let in again"))
    def stop(self, request, accounts):
        """Stop the chosen accounts."""
        said = ngettext_lazy("%(n)s account is stopped.", "%(n)s accounts are stopped.", "n")
        self._do(request, accounts, keepers.stop, said)

    @admin.action(description=_("Let sign in again"))
    def start(self, request, accounts):
        """Let the chosen accounts sign in again."""
        said = ngettext_lazy(
            "%(n)s account can sign in again.", "%(n)s accounts can sign in again.", "n"
        )
        self._do(request, accounts, keepers.start, said)

    def _do(self, request, accounts, act, said):
        """Do `act` to each account, and say to how many it was done, and each reason why not."""
        done, reasons = 0, []
        for account_id in accounts.values_list("pk", flat=True):
            try:
                act(account_id, request.user)
                done += 1
            except ObjectDoesNotExist:
                continue  # it has been deleted since the list was read
            except Refused as refused:
                reasons.append(str(refused.reason))
        for reason in dict.fromkeys(reasons):
            self.message_user(request, reason, messages.WARNING)
        if done:
            self.message_user(request, said % {"n": done}, messages.SUCCESS)


def _yes_or_no(is_so):
    return YES_OR_NO[str(is_so)]
