"""What allauth's second step asks of the project it is in."""

import io

import segno
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import devices, encryption
from common import second_step
from workshops.rules import Refused


class MFAAdapter(DefaultMFAAdapter):
    """Encrypt secrets, draw QR codes as elsewhere, and speak in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy(
            "That code is not right, or has been used already. Try the next one."
        ),
        "cannot_delete_authenticator": gettext_lazy(
            "Your account must have a second step. You can replace it, but not turn it off."
        ),
        "cannot_generate_recovery_codes": gettext_lazy("Set up an authenticator app first."),
    }

    def encrypt(self, text):
        """Return a secret as the database keeps it."""
        return encryption.encrypt(text)

    def decrypt(self, encrypted_text):
        """Return a secret. Raise Refused if it was encrypted for another server."""
        try:
            return encryption.decrypt(encrypted_text)
        except encryption.CannotDecrypt:
            words = _("This server cannot check your codes any more. Ask whoever runs it for help.")
            raise Refused(words, 503) from None

    def can_delete_authenticator(self, authenticator):
        """Return False for the last second step of an account that must have one."""
        user = authenticator.user
        others = Authenticator.objects.filter(user=user).exclude(pk=authenticator.pk)
        is_last = not others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
        return not (is_last and second_step.mfa_required(user))

    def generate_authenticator_name(self, user, type):  # noqa: A002 - allauth names it
        """Return the name of the device, which people can change when they add a passkey."""
        return devices.spoken(devices.name_of(context.request.headers.get("User-Agent", "")))

    def get_totp_issuer(self):
        """Return the name of this server in a list of codes, without a port."""
        return f"Coprod {context.request.get_host().rpartition('@')[2].split(':')[0]}".strip()

    def _get_site_name(self):
        return "Coprod"  # beside the host, which browsers show by themselves

    def build_totp_svg(self, url):
        """Return the QR code of a secret."""
        drawn = io.BytesIO()
        look = {"kind": "svg", "border": 4, "light": "white", "xmldecl": False, "omitsize": True}
        segno.make(url, error="m").save(drawn, **look)
        return drawn.getvalue().decode()
