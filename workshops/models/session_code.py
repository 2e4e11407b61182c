from django.db import models
from django.utils import timezone

from workshops import codes


class SessionCode(models.Model):
    """The code with which people join a session, and how long it works."""

    # In place of `code`, once that was changed. `code` stays in the addresses of those who are in.
    joining_code = models.CharField(max_length=codes.LENGTH, unique=True, null=True, blank=True)
    # A session that a version before closed has none: it promised that its code goes on working.
    code_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def code_to_join(self):
        return self.joining_code or self.code

    @property
    def written_code_to_join(self):
        return codes.written(self.code_to_join)

    @property
    def code_has_ended(self):
        """Return True once nobody gets to the summary with the code, only with a link."""
        is_over = self.code_until is not None and self.code_until < timezone.now()
        return is_over and not self.asks_change

    def admits(self, code):
        """Return True if a stranger who has this code may join."""
        return code == self.code_to_join and not self.code_has_ended


def of_code(code):
    """Return the condition for the session that has this code, or had it first."""
    return models.Q(code=code) | models.Q(joining_code=code)
