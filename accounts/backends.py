"""Who has the right password."""

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.core.exceptions import PermissionDenied

from accounts import names
from workshops.actions import activity


class ByAddressOrName(ModelBackend):
    """Sign in by an e-mail address or a user name, with exactly 1 hash for each try.

    allauth's own looks an address up twice, and Django's after it hashes once more. The number of
    hashes would say who has an account.
    """

    def authenticate(self, request, username=None, password=None, **credentials):
        if not username or password is None:
            return None
        account = names.account_of(names.cleaned(username))
        if account is None:
            get_user_model()().set_password(password)  # takes as long as a wrong one
        elif account.check_password(password) and self.user_can_authenticate(account):
            return account
        activity.log_sign_in(activity.Kind.SIGN_IN_FAILED, account, step="password")
        raise PermissionDenied  # no other backend is asked
