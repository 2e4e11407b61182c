"""Whys that were brought in lay over each other; time is counted once, so they follow each other now."""

from itertools import groupby

from django.db import migrations
from django.db.models import F


def lay_in_turn(apps, schema_editor):
    Why = apps.get_model("workshops", "Why")
    # Before its session was made nobody asked anything here.
    brought_in = Why.objects.filter(
        opened_at__lt=F("session__created_at"), settled_at__isnull=False
    )
    whys = brought_in.order_by("session_id", "-opened")
    for _, of_one in groupby(whys.iterator(), key=lambda why: why.session_id):
        end = None
        for why in of_one:
            length = why.settled_at - why.opened_at
            end = end or why.settled_at
            why.opened_at, why.settled_at = end - length, end
            why.save(update_fields=["opened_at", "settled_at"])
            end = why.opened_at


class Migration(migrations.Migration):

    dependencies = [
        ("workshops", "0010_dots_unseen"),
    ]

    operations = [
        migrations.RunPython(lay_in_turn, migrations.RunPython.noop, elidable=True),
    ]
