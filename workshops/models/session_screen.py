from django.db import models


class SessionScreen(models.Model):
    """What the big screen of a session shows, and which desk chooses it."""

    class ScreenView(models.TextChoices):
        """What the desk shows on the big screen."""

        FOLLOW = "follow"  # the why that the conducting desk is at
        WHY = "why"  # the same why, wherever the desk goes
        SIDE_BY_SIDE = "side_by_side"  # all open whys
        RESULT = "result"  # of the vote
        READ_BACK = "read_back"  # from an answer up to the question
        CAUSES = "causes"  # with their actions
        COMMON = "common"  # what both sides recognise, and what mainly 1 does
        QR = "qr"
        BLANK = "blank"

    screen_view = models.CharField(
        max_length=12, choices=ScreenView, default=ScreenView.FOLLOW, db_default=ScreenView.FOLLOW
    )
    # "causes" if the desk that the big screen follows is at the causes, else empty.
    screen_pane = models.CharField(max_length=8, default="", db_default="", blank=True)
    # The node of the why that the big screen shows, or the answer from which the room reads back.
    # It may be gone, so it is no foreign key.
    screen_node = models.BigIntegerField(null=True, blank=True)
    # The page of answers that is shown, or the step of reading back, from 0.
    screen_page = models.PositiveSmallIntegerField(default=0, db_default=0)
    # Which desk chooses: a digest of its browser's session; null if none has chosen.
    screen_desk = models.BinaryField(null=True, blank=True)
    # The last change of what desks and screens show of the session itself. Phones do not see it.
    screen_revision = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        abstract = True
