"""The page and the file of the log of what accounts did."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import an_organiser
from tests.organisation.log_of_accounts import a_session_of, add_lines, lines, rows
from workshops.actions import activity, expiry, keeping, members, organisations, sharing
from workshops.exports.activity import GROUPS, entries_of, lines_of
from workshops.models import Activity

pytestmark = pytest.mark.django_db
Kind = Activity.Kind


def test_a_title_is_looked_up_and_goes_with_the_session(mona, trust):
    session = a_session_of("omar", trust, title="Thursday group")
    sharing.share(session, by=an_organiser("omar"))
    assert "omar" in lines(mona)[0]
    assert "Link to the summary turned on: <bdi>“Thursday group”</bdi>" in lines(mona)[0]
    number = session.pk
    expiry.delete(session, an_organiser("omar"))
    page = mona.get("/organisation/activity").text
    assert "Thursday group" not in page + str(list(Activity.objects.values()))
    assert f"Link to the summary turned on: Session number {number}" in " ".join(page.split())
    assert "Deletion report</a>" in page


def test_a_name_is_looked_up_and_goes_with_the_account(mona, trust):
    member = an_organiser("omar").memberships.get()
    members.change_role(member.pk, "reader", an_organiser("mona"))
    members.change_role(member.pk, "helper", an_organiser("omar"))
    assert "Role changed for omar. Before: Organiser. Now: Reader" in " ".join(lines(mona))
    an_organiser("omar").delete()
    page = " ".join(lines(mona))
    assert "omar" not in page
    assert "Role changed for Somebody whose account has been deleted. Before: Reader" in page
    assert "<b><bdi>Somebody whose account has been deleted</bdi></b>" in page


def test_a_page_has_50_lines_and_costs_the_same_however_many_there_are(mona, trust):
    for number in range(3):
        add_lines(trust, 60, days=number)
    mona.get("/organisation/people")  # notes the device
    with CaptureQueriesContext(connection) as few:
        assert len(lines(mona)) == 50
    add_lines(trust, 500, days=9)
    with CaptureQueriesContext(connection) as many:
        assert len(lines(mona)) == 50
    assert len(many) == len(few)
    seen, address = [], "/organisation/activity?what="
    while address:
        page = mona.get(address).text
        seen += page.split("<li>")[1:]
        older = page.partition("after=")[2].partition('"')[0]
        address = older and f"/organisation/activity?what=&after={older}"
    assert len(seen) == 680


@pytest.mark.parametrize("after", ["x", "0" * 32, "\x00"])
def test_an_address_that_leads_to_no_line_shows_the_newest(mona, trust, after):
    add_lines(trust, 1, days=0)
    page = mona.get("/organisation/activity", {"after": after, "what": "nothing"})
    assert (page.status_code, page.text.count("<b><bdi>Coprod</bdi></b>")) == (200, 1)


def test_kinds_can_be_looked_for(mona, trust):
    activity.log_sign_in(Kind.SIGNED_IN, an_organiser("mona"))
    keeping.set_limits(trust, 300, 400, an_organiser("mona"))
    (rule,) = lines(mona)
    assert "Keep answers for (days): 300, before: no limit" in rule
    assert [len(lines(mona, what)) for what in ("all", "sign-ins", "people")] == [2, 1, 0]
    grouped = [kind for key in GROUPS if key not in ("", "all") for kind in GROUPS[key][1]]
    assert sorted(grouped) == sorted(Kind)


def test_rules_are_lines_only_if_they_change(trust):
    for _ in range(2):
        keeping.set_limits(trust, 300, None, an_organiser("mona"))
        organisations.require_second_step(trust, "everyone", an_organiser("mona"))
    found = lines_of(entries_of(trust, "rules"))
    assert sorted(line.what for line in found) == [
        "Rules changed. Keep answers for (days): 300, before: no limit",
        "Rules changed. Who needs a second step: Everyone",
    ]


def test_a_file_has_all_lines_and_no_cell_is_a_formula(mona, trust):
    session = a_session_of("mona", trust, title="=HYPERLINK(1)")
    an_organiser("omar").__class__.objects.filter(username="omar").update(first_name="@SUM(1)")
    sharing.share(session, by=an_organiser("omar"))
    add_lines(trust, 60, days=1)
    found = rows(mona)
    assert len(found) == 61
    newest = found[0]
    assert (newest["Who"], newest["Session"]) == ("'@SUM(1)", "'=HYPERLINK(1)")
    assert (newest["code"], newest["Number"]) == ("link-on", str(session.pk))
    assert Activity.objects.get(kind=Kind.LOG_DOWNLOADED).by == an_organiser("mona")


def test_nobody_reads_what_happened_in_another_organisation(client, mona, trust):
    sharing.share(a_session_of("mona", trust), by=an_organiser("mona"))
    organisations.create(an_organiser("other"), "Oak Trust")
    client.force_login(an_organiser("other"))
    assert lines(client) == []
    first = Activity.objects.get(organisation=trust, kind=Kind.LINK_ON)
    page = client.get("/organisation/activity", {"after": str(first.pk)})
    assert page.text.count("<li>") == page.text.count("<li></li>")


def test_organisers_do_not_read_it_and_find_no_link(client, trust):
    client.force_login(an_organiser("omar"))
    assert "/organisation/activity" not in client.get("/organisation/people").text
    for address in ("/organisation/activity", "/organisation/activity.csv"):
        assert client.get(address).status_code == 404
