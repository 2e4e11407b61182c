"""What is left of deleted sessions and keys."""

from django.db import models


class Tombstone(models.Model):
    """All that is left of a deleted session: a hash of its code, so that phones can say so."""

    code_hash = models.BinaryField(unique=True)

    def __str__(self):
        return "a deleted session"


class SpentKey(models.Model):
    """The name of a key's file that must be destroyed. A trigger of the database notes it."""

    name = models.CharField(max_length=64, unique=True)

    def __str__(self):
        return "a key to destroy"
