"""What is kept of what was deleted."""

from django.db import models


class Tombstone(models.Model):
    """All that is left of a deleted session: a hash of its code, so that phones are told."""

    code_hash = models.BinaryField(unique=True)

    def __str__(self):
        return "a deleted session"


class SpentKey(models.Model):
    """The file of a key that is to be destroyed: its name, which the database notes by itself."""

    name = models.CharField(max_length=64, unique=True)

    def __str__(self):
        return "a key to destroy"
