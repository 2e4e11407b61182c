from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from .session import Session


class Link(models.Model):
    """A link to read a session without its code. Only the token's hash is stored.

    A link that is turned off stays here, so that people who open it see a message.
    """

    class Purpose(models.TextChoices):
        SUMMARY = "summary", "The summary and its files"
        EMBED = "embed", "The tree inside a page of another site"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="links")
    purpose = models.CharField(max_length=8, choices=Purpose)
    token_hash = models.BinaryField(unique=True)
    revoked = models.BooleanField(default=False)
    # The sites whose pages may show it, such as https://intranet.example.nhs.uk; for EMBED alone.
    origins = ArrayField(models.CharField(max_length=260), default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="link_one_of_each_that_works",
                fields=("session", "purpose"),
                condition=Q(revoked=False),
            ),
        )

    def __str__(self):
        return f"a link to the {self.purpose} of session {self.session_id}"
