"""What allauth asks of the project it is in."""

from functools import partial

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from accounts import mail_thread
from accounts.actions import provider_accounts
from common import mail
from workshops.actions import activity

# The path that sessions of earlier versions have, so that their processes know who is signed in.
KEPT_AS = "django.contrib.auth.backends.ModelBackend"
NO_ADDRESS = "0.0.0.0"  # noqa: S104 - nothing listens on it


class Adapter(DefaultAccountAdapter):
    """Leave limits to accounts/limits.py, and let allauth know no address and no browser."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That code is not right. Check it and try again."),
        "too_many_login_attempts": _("That was the last try. Ask for another link."),
        "enter_current_password": _("This is not your current password. Try again."),
        "incorrect_password": _("This is not your password. Try again."),
    }

    def pre_authenticate(self, request, **credentials):
        """Count nothing: views have done so."""

    def login(self, request, user):
        """Sign in, also for processes of the version before."""
        user.backend = KEPT_AS
        super().login(request, user)
        request.session.set_expiry(None)  # that of a link ends sooner: accounts/views/links.py
        provider_accounts.connect_waiting(request.session, user)

    def is_reauthentication_required(self, *, app, **given):
        """Return False if the provider has just asked who is signed in to sign in again."""
        if provider_accounts.was_confirmed(self.request.session, self.request.user):
            return False
        return super().is_reauthentication_required(app=app, **given)

    def get_reauthentication_methods(self, user):
        """Return the page to confirm for accounts without a password that have a provider."""
        methods = super().get_reauthentication_methods(user)
        if not methods and user.is_authenticated and provider_accounts.is_connected(user):
            return [{"id": "provider", "description": "", "url": reverse("confirm")}]
        return methods

    @transaction.atomic
    def set_password(self, user, password):
        """Store a new password of an existing account, and note that it has changed."""
        super().set_password(user, password)
        activity.log_account_event(activity.Kind.PASSWORD_CHANGED, user, user)

    def get_client_ip(self, request):
        """Return no address: none is kept, and none is counted here."""
        return NO_ADDRESS

    def is_ajax(self, request):
        """Return False: all pages are whole pages."""
        return False

    def is_safe_url(self, url):
        """Return True for addresses on this host."""
        return url_has_allowed_host_and_scheme(
            url, {self.request.get_host()}, require_https=self.request.is_secure()
        )

    def is_open_for_signup(self, request):
        """Return False: accounts are made by invitation, or by a command on the server."""
        return False

    def send_mail(self, template_prefix, email, context):
        """Write and send an e-mail after the response, in the language of the page."""
        if mail.is_set_up():
            language = translation.get_language()
            context = context | {"site": settings.SITE_ADDRESS}
            mail_thread.send_later(partial(self._send, template_prefix, email, context, language))

    def get_from_email(self):
        """Return the sender that the host has set."""
        return settings.EMAIL_FROM

    def get_reset_password_from_key_url(self, key):
        """Return the address of the page in an e-mail, on the host that we are known by."""
        uid, _hyphen, token = key.partition("-")
        return f"{settings.SITE_ADDRESS}{reverse('new-password', args=[uid, token])}"

    def get_password_change_redirect_url(self, request):
        """Return to the account."""
        return reverse("account")

    def _send(self, template_prefix, email, context, language):
        with translation.override(language):
            self.render_mail(template_prefix, email, context).send()
