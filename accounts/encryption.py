"""Encrypt the secrets of second steps, so that nobody makes codes from a copy of the database.

The keys come from COPROD_SECRET_KEY and the ones before it (docs/decisions/0070).
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "accounts.encryption"


class CannotDecrypt(Exception):
    """The secret was encrypted with a key that this server does not have."""


def encrypt(text: str) -> str:
    """Return a text as the database keeps it."""
    return _keys().encrypt(text.encode()).decode()


def decrypt(encrypted: str) -> str:
    """Return the text again. Raise CannotDecrypt if its key is not known here."""
    try:
        return _keys().decrypt(encrypted).decode()
    except InvalidToken:
        raise CannotDecrypt from None


def renewed(encrypted: str) -> str:
    """Return the same, encrypted with the newest key. Raise CannotDecrypt as decrypt() does."""
    try:
        _key(settings.SECRET_KEY).decrypt(encrypted)
    except InvalidToken:
        return encrypt(decrypt(encrypted))
    return encrypted


def _keys():
    return MultiFernet(map(_key, [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]))


def _key(secret):
    return Fernet(urlsafe_b64encode(salted_hmac(SALT, "", secret, algorithm="sha256").digest()))
