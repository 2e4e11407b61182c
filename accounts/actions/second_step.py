"""What an account has for its second step."""

from contextlib import suppress

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.db import transaction

from accounts import encryption
from workshops.actions import activity

from . import devices, keepers

SECRETS = ("secret", "seed")  # in the data of an app, and of recovery codes


def of_account(user):
    """Return what `user` has: an app or None, passkeys, and how many recovery codes are left.

    Secrets are not decrypted for it: one that another server encrypted does not stop the page.
    """
    rows = Authenticator.objects.filter(user=user).order_by("created_at")
    kept = {row.type: row for row in rows}
    codes = kept.get(Authenticator.Type.RECOVERY_CODES)
    return {
        "passkeys": [row for row in rows if row.type == Authenticator.Type.WEBAUTHN],
        "app": kept.get(Authenticator.Type.TOTP),
        "codes_left": codes and _unused(codes),
    }


def lock(user):
    """Let nothing else remove a second step of `user` until the end of the transaction."""
    get_user_model().objects.select_for_update().get(pk=user.pk)


def renew_encryption():
    """Encrypt every secret with the newest key, so that a host can drop the ones before it."""
    for pk in Authenticator.objects.values_list("pk", flat=True):
        _renew(pk)


@transaction.atomic
def _renew(pk):
    row = Authenticator.objects.select_for_update().filter(pk=pk).first()
    data = row.data if row else {}
    with suppress(encryption.CannotDecrypt):
        renewed = {name: encryption.renewed(data[name]) for name in SECRETS if name in data}
        if any(renewed[name] != data[name] for name in renewed):
            row.data = data | renewed
            row.save(update_fields=["data"])


@transaction.atomic
def reset(user):
    """Remove all second steps of `user`, and sign them out everywhere. They stop being a keeper."""
    Authenticator.objects.filter(user=user).delete()
    activity.log_account_event(activity.Kind.SECOND_STEP_REMOVED, user, None)
    keepers.end(user)
    devices.sign_out_everywhere(user)


def _unused(codes):
    return app_settings.RECOVERY_CODE_COUNT - codes.data["used_mask"].bit_count()
