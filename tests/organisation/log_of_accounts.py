"""What the tests of the log of accounts make and read."""

import csv
from datetime import timedelta

from django.utils import timezone

from tests.factories import a_session, an_organiser
from workshops.models import Activity


def a_session_of(name, trust, **plan):
    return a_session(organiser=an_organiser(name), organisation=trust, **plan)


def lines(client, what="", **more):
    """Return the lines of the page, each as one text without repeated spaces."""
    page = client.get("/organisation/activity", {"what": what} | more).text
    items = page.partition('<ol class="log">')[2].split("<li>")[1:]
    return [" ".join(item.partition("</li>")[0].split()) for item in items]


def rows(client, address="/organisation/activity.csv"):
    text = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def add_lines(trust, many, days):
    at = timezone.now() - timedelta(days=days)
    Activity.objects.bulk_create(
        Activity(organisation=trust, kind=Activity.Kind.LOOK_CHANGED, by_coprod=True, at=at)
        for _ in range(many)
    )
