from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a member of an organisation may do there: docs/organisations.md has the table."""

    # Translators: roles of people in an organisation
    OWNER = "owner", _("Owner")
    ORGANISER = "organiser", _("Organiser")
    FACILITATOR = "facilitator", _("Facilitator")
    HELPER = "helper", _("Helper")
    READER = "reader", _("Reader")


ORGANISING = (Role.OWNER, Role.ORGANISER)  # who may have sessions of their own
RUNNING = (*ORGANISING, Role.FACILITATOR)  # who runs a session when they are chosen for it
CHOSEN = (*RUNNING, Role.HELPER)  # who can be chosen for a session of somebody else
