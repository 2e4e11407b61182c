"""Whether an account must give a second step, and whether a browser has given one."""

from types import SimpleNamespace

from django.conf import settings

RULES = [lambda user: settings.MFA_REQUIRED]


def add_rule(rule):
    """Ask `rule(user)` too, which returns True for accounts that must give a second step."""
    RULES.append(rule)


def mfa_required(user):
    """Return True if any rule says that this account must give a second step."""
    return user.is_authenticated and any(rule(user) for rule in RULES)


def is_missing(user, browser):
    """Return True if `user` must give a second step, and has not in this browser's session."""
    return user.is_authenticated and not was_given(user, browser) and mfa_required(user)


def was_given(user, browser):
    """Return True if `user` signed in with a second step in this browser's session, or set it up.

    A passkey is a second step by itself.
    """
    from allauth.account.internal.flows.login import get_authentication_records

    records = get_authentication_records(SimpleNamespace(session=browser), user)
    return any(record.get("method") == "mfa" for record in records)


def steps():
    """Return all second steps that accounts have set up, as a queryset; recovery codes are none."""
    from allauth.mfa.models import Authenticator

    return Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)


def has_one(user):
    """Return True if the account has set up a second step."""
    return steps().filter(user=user.pk).exists()


def without_one(users):
    """Return the accounts of a queryset that have not set up a second step."""
    return users.exclude(pk__in=steps().values("user"))
