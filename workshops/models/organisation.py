from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from workshops import palette

from . import limits
from .role import ORGANISING, Role

COLOUR = RegexValidator(
    r"\A#[0-9a-f]{6}\Z", _("Write a colour as # and 6 letters or numbers, like #055641.")
)


class SecondStep(models.TextChoices):
    """Who must give a second step when signing in."""

    EVERYONE = "everyone", _("Everyone")
    ORGANISING = "organising", _("Owners and organisers")
    EACH = "each", _("Each person decides")


class Organisations(models.QuerySet):
    """Organisations, by who belongs to them."""

    def of(self, user):
        """Return those of `user`, in the order in which they joined."""
        return self.filter(memberships__user=user).order_by("memberships__pk")

    def that_require_second_step(self, user):
        """Return those of `user` that require a second step of somebody with their role there."""
        by_role = models.Q(second_step=SecondStep.ORGANISING, memberships__role__in=ORGANISING)
        of_all = models.Q(second_step=SecondStep.EVERYONE)
        return self.filter(of_all | by_role, memberships__user=user)


class Organisation(models.Model):
    """The name, logo and colour that appear on its members' summaries and downloads."""

    name = models.CharField(max_length=limits.TITLE)
    logo = models.BinaryField(null=True)  # PNG, converted from the uploaded file
    accent = models.CharField(max_length=7, default=palette.ACCENT, validators=[COLOUR])
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="organisations"
    )

    # The most days that answers of its sessions are kept, and causes and actions; NULL is no limit.
    keep_days = models.PositiveSmallIntegerField(null=True, blank=True)
    record_days = models.PositiveSmallIntegerField(null=True, blank=True)
    # From when sessions that are kept longer follow these, if there are any.
    limits_apply_at = models.DateTimeField(null=True, blank=True)

    second_step = models.CharField(
        max_length=10, choices=SecondStep, default=SecondStep.EACH, db_default=SecondStep.EACH
    )

    objects = Organisations.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="organisation_accent_is_a_colour",
                condition=models.Q(accent__regex=r"^#[0-9a-f]{6}$"),
            ),
            models.CheckConstraint(
                name="organisation_second_step_is_known",
                condition=models.Q(second_step__in=SecondStep.values),
            ),
        )

    def __str__(self):
        return self.name

    def within_limits(self, plan):
        """Return the keeping periods in `plan`, each no longer than its limit here."""
        longest = [days for days in (self.keep_days, self.record_days) if days is not None]
        kept = {"keep_days": min([plan["keep_days"], *longest]), "record_days": plan["record_days"]}
        if self.record_days is not None and plan["record_days"] is not None:
            kept["record_days"] = min(plan["record_days"], self.record_days)
        return kept


class Membership(models.Model):
    """That an account belongs to an organisation, and what it may do there.

    A process of the version before adds rows without a role: these accounts organise sessions, as
    every member did then.
    """

    Role = Role

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="memberships"
    )
    # The constraint below has an index that begins with the account.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_index=False,
        related_name="memberships",
    )
    role = models.CharField(
        max_length=11, choices=Role, default=Role.ORGANISER, db_default=Role.ORGANISER
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="membership_once_in_an_organisation", fields=("user", "organisation")
            ),
            models.CheckConstraint(
                name="membership_role_is_known", condition=models.Q(role__in=Role.values)
            ),
        )

    def __str__(self):
        return f"{self.user} in {self.organisation}"
