"""What a new password must be: long, not common, and not like the account it is for.

There are no rules about its letters: they lead to “Password1!”.
"""

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.common_passwords import is_common

LEAST = 12  # characters


class LongEnough:
    """Refuse what has fewer than 12 characters."""

    def validate(self, password, user=None):
        """Raise ValidationError if it is too short."""
        if len(password) < LEAST:
            raise ValidationError(_("Use at least 12 characters."), code="too_short")

    def get_help_text(self):
        """Return the hint for the whole field."""
        return _("At least 12 characters. 3 or 4 words are easy to remember.")


class NotCommon:
    """Refuse what very many people use."""

    def validate(self, password, user=None):
        """Raise ValidationError if it is on the list, or a longer form of one that is."""
        if is_common(password):
            words = _("Many people use this password, or one almost like it. Choose another.")
            raise ValidationError(words, code="common")

    def get_help_text(self):
        """Return nothing: an error says enough."""
        return ""


class UnlikeTheAccount(password_validation.UserAttributeSimilarityValidator):
    """Refuse what is almost the name or the address."""

    def validate(self, password, user=None):
        """Raise ValidationError if it is similar."""
        try:
            super().validate(password, user)
        except ValidationError:
            words = _("This is too similar to your name or e-mail address. Choose another.")
            raise ValidationError(words, code="similar") from None

    def get_help_text(self):
        """Return nothing: an error says enough."""
        return ""
