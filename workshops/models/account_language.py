from django.conf import settings
from django.db import models

from . import limits


class AccountLanguage(models.Model):
    """The language that an account has chosen; without a row it is that of the browser."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chosen_language"
    )
    language = models.CharField(max_length=limits.LANGUAGE)

    def __str__(self):
        return f"{self.language} for {self.user}"


def language_of_account(user):
    """Return the language that an account has chosen, if it is offered here; else ""."""
    chosen = AccountLanguage.objects.filter(user=user, language__in=settings.OFFERED_LANGUAGES)
    return chosen.values_list("language", flat=True).first() or ""
