"""Fields that many tables have."""

from django.conf import settings
from django.db import models


def identifier():
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


def key_of(*names):
    return models.CompositePrimaryKey(
        *names, blank=True, editable=False, primary_key=True, serialize=False
    )


def to(model, on_delete=models.CASCADE, **options):
    return models.ForeignKey(to=model, on_delete=on_delete, **options)


def to_account(**options):
    return to(settings.AUTH_USER_MODEL, **options)


def only_one_to(model, **options):
    return models.OneToOneField(to=model, on_delete=models.CASCADE, **options)
