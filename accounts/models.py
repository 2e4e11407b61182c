"""What keepers of a server see: proxies, so that their lists have names of their own."""

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from workshops.models import Organisation, Session


class Account(User):
    """An account, in the list of accounts."""

    class Meta:
        proxy = True
        verbose_name = _("account")
        verbose_name_plural = _("accounts")


class ListedOrganisation(Organisation):
    """An organisation, in the list of organisations."""

    class Meta:
        proxy = True
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class ListedSession(Session):
    """A session, known by its number alone: its title and code are no business of a keeper."""

    class Meta:
        proxy = True
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self):
        return str(self.pk)


class KeeperChange(LogEntry):
    """What a keeper did to an account, which is named by its number: see actions/keepers.py."""

    class Meta:
        proxy = True
        verbose_name = _("change by a keeper")
        verbose_name_plural = _("changes by keepers")
