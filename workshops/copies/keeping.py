"""How long copies are kept, and for whom."""

from datetime import timedelta

from django.utils import timezone

from workshops.models import Copy

KEPT_FOR = timedelta(hours=1)
FAILED_FOR = timedelta(minutes=1)  # then whoever asks has it tried once more
PATIENCE = timedelta(seconds=90)  # a page in the background asks once a minute


def forget_the_old():
    """Delete what nobody is given any more."""
    now = timezone.now()
    Copy.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    Copy.objects.filter(state=Copy.State.FAILED, asked_at__lt=now - FAILED_FOR).delete()


def forget_the_outdated(copies):
    """Of copies that newer ones have replaced, delete those that nobody waits for any more."""
    lately = timezone.now() - PATIENCE
    copies.filter(state=Copy.State.READY, asked_at__lt=lately).delete()
