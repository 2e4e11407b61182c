"""The list of what keepers did."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import BigIntegerField, OuterRef, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from accounts.actions.keepers import SIGNED_OUT, STARTED, STOPPED

from .lists import OnlyList

WORDS = {
    STOPPED: _("Stopped"),
    STARTED: _("Let sign in again"),
    SIGNED_OUT: _("Signed out on all devices"),
}


class Changes(OnlyList):
    """What keepers did: when, who, what, to which account. Names are looked up, not kept."""

    list_display = ("when", "who", "what", "account")
    search_fields = ("user__username",)
    search_help_text = _("User name of a keeper")
    ordering = ("-action_time", "-pk")
    sortable_by = ()
    list_select_related = ("user",)

    def get_queryset(self, request):
        """Read the name that the account has now."""
        number = Cast(OuterRef("object_id"), BigIntegerField())
        names = get_user_model().objects.filter(pk=number).values("username")
        return super().get_queryset(request).annotate(name=Subquery(names[:1]))

    @admin.display(description=_("When"))
    def when(self, change):
        """Return the time."""
        return change.action_time

    @admin.display(description=_("Keeper"))
    def who(self, change):
        """Return the user name."""
        return change.user.get_username()

    @admin.display(description=_("What"))
    def what(self, change):
        """Return what it was, in words."""
        return WORDS.get(change.change_message, change.change_message)

    @admin.display(description=_("Account"))
    def account(self, change):
        """Return the name of the account, or its number once it is deleted."""
        return change.name or change.object_id
