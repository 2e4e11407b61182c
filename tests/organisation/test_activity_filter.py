"""Looking for somebody, or for days, in the log of what accounts did."""

import html
from datetime import datetime, timedelta

import lxml.html
import pytest
from django.utils import timezone

from accounts.actions import keepers
from tests.factories import an_organiser
from tests.organisation.log_of_accounts import a_session_of, add_lines, lines, rows
from workshops.actions import keeping, members, organisations, sharing
from workshops.models import Activity

pytestmark = pytest.mark.django_db
PAGE = "/organisation/activity"


def at(day, **time):
    return timezone.make_aware(datetime(2026, 11, day, **time))


def the_link(page, words):
    """Return the address of the link with these words."""
    before = page.partition(words)[0]
    return html.unescape(before.rpartition('href="')[2].partition('"')[0])


def test_what_1_person_did_is_found_on_the_page_and_in_the_file(mona, trust):
    sharing.share(a_session_of("omar", trust), by=an_organiser("omar"))
    keeping.set_limits(trust, 300, None, an_organiser("mona"))
    add_lines(trust, 1, days=1)
    (line,) = lines(mona, who=an_organiser("omar").pk)
    assert "Link to the summary turned on" in line
    (line,) = lines(mona, who="coprod")
    assert "Name, logo or colour changed" in line
    page = mona.get(PAGE, {"who": an_organiser("omar").pk}).text
    found = rows(mona, the_link(page, "Download these lines"))
    assert [row["code"] for row in found] == ["link-on"]
    assert lines(mona, "rules", who=an_organiser("omar").pk) == []


def as_sent(page):
    """Return the form as a browser sends it before anything is chosen, and what it requires."""
    form = lxml.html.fromstring(page).xpath("//form[contains(@class, 'narrow-down')]")[0]
    sent = {field.name: field.value or "" for field in form.xpath(".//select | .//input")}
    return sent, [field.name for field in form.xpath(".//*[@required]")]


def test_a_kind_or_a_day_can_be_looked_for_without_a_person(mona, trust):
    sharing.share(a_session_of("omar", trust), by=an_organiser("omar"))
    add_lines(trust, 1, days=40)
    sent, required = as_sent(mona.get(PAGE).text)
    assert required == [] and sent == {"who": "", "what": "", "since": "", "until": ""}
    assert len(lines(mona, **sent)) == 2
    (line,) = lines(mona, **(sent | {"what": "sharing"}))
    assert "Link to the summary turned on" in line
    assert len(lines(mona, **(sent | {"since": str(timezone.localdate())}))) == 1


def test_people_who_left_can_be_chosen_and_those_of_other_organisations_cannot(mona, trust):
    omar = an_organiser("omar")
    sharing.share(a_session_of("mona", trust), by=omar)
    members.remove(omar.memberships.get().pk, omar)
    organisations.create(other := an_organiser("other"), "Oak Trust")
    sharing.share(a_session_of("other", other.memberships.get().organisation), by=other)
    page = mona.get(PAGE).text
    names = ("mona", "omar", "other")
    assert [f">{name}</option>" in page for name in names] == [True, True, False]
    assert len(lines(mona, who=other.pk)) == len(lines(mona)) == 2


def test_a_keeper_cannot_be_looked_for_by_what_they_did(mona, trust):
    omar = an_organiser("omar")
    organisations.join(kay := an_organiser("kay"), trust, by=omar)
    keepers.sign_out(omar.pk, kay)
    assert len(lines(mona)) == 2 and lines(mona, who=kay.pk) == []


def test_days_are_those_of_the_place_and_whole(mona, trust):
    times = (at(10, hour=23, minute=59), at(11), at(12, hour=23, minute=59, second=59), at(13))
    for each in times:
        add_lines(trust, 1, days=0)
        Activity.objects.filter(at__gt=at(13)).update(at=each)
    found = {"since": "2026-11-11", "until": "2026-11-12"}
    assert len(lines(mona, **found)) == 2
    assert [len(lines(mona, **{name: day})) for name, day in found.items()] == [3, 3]
    assert len(lines(mona, since="0001-01-01", until="9999-12-31")) == 4


def test_a_day_that_is_wrong_is_said_and_left_out(mona, trust):
    add_lines(trust, 1, days=0)
    page = mona.get(PAGE, {"since": "soon", "until": "2026-11-11"})
    assert page.status_code == 422
    assert "Write a day, like 2026-11-23." in page.text
    assert the_link(page.text, "Download these lines").endswith("?until=2026-11-11")


def test_older_lines_are_those_of_the_same_person_and_days(mona, trust):
    add_lines(trust, 60, days=1)
    add_lines(trust, 60, days=3)
    sharing.share(a_session_of("mona", trust), by=an_organiser("mona"))
    first = timezone.localdate() - timedelta(days=2)
    page = mona.get(PAGE, {"who": "coprod", "since": first.isoformat()}).text
    older = mona.get(PAGE + the_link(page, "Older lines")).text
    counts = [text.count("Name, logo or colour changed") for text in (page, older)]
    assert counts == [50, 10]
    assert the_link(older, "Newest lines") == f"?who=coprod&since={first}"
