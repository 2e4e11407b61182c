from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from workshops import palette

from . import limits

COLOUR = RegexValidator(
    r"\A#[0-9a-f]{6}\Z", _("Write a colour as # and 6 letters or numbers, like #055641.")
)


class Organisation(models.Model):
    """The name, logo and colour that appear on its members' summaries and downloads."""

    name = models.CharField(max_length=limits.TITLE)
    logo = models.BinaryField(null=True)  # PNG, converted from the uploaded file
    accent = models.CharField(max_length=7, default=palette.ACCENT, validators=[COLOUR])
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="organisations"
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="organisation_accent_is_a_colour",
                condition=models.Q(accent__regex=r"^#[0-9a-f]{6}$"),
            ),
        )

    def __str__(self):
        return self.name


class Membership(models.Model):
    """An account belongs to one organisation at most."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.user} in {self.organisation}"
