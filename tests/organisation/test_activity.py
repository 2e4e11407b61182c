"""The log of what accounts did: what is in it, what is not, and what goes when it is deleted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_room, an_organiser
from tests.organisation.log_of_accounts import a_session_of, add_lines, lines, rows
from workshops.actions import (
    activity,
    asking,
    closing,
    daily,
    erasing,
    expiry,
    helpers,
    hiding,
    invitations,
    keeping,
    member_invitations,
    members,
)
from workshops.models import Activity
from workshops.models.activity import BY_DAY, KEPT_FOR

pytestmark = pytest.mark.django_db
Kind = Activity.Kind


def a_closed_room(trust):
    owned = {"organiser": an_organiser("mona"), "organisation": trust}
    room = a_room(answers=2, revealed=True, title="Elm Road", **owned)
    closing.close(room.session)
    return room


def noted():
    """Return what was noted: the kind, and the user names of who did it and to whom."""
    rows = Activity.objects.order_by("at", "kind")
    return set(rows.values_list("kind", "by__username", "about__username"))


def test_what_owners_do_on_their_pages_is_noted_with_who_did_it(mona, trust):
    session = a_session_of("omar", trust)
    member = an_organiser("omar").memberships.get()
    at = f"/organisation/people/{member.pk}"
    mona.post("/organisation", {"name": "Elm", "accent": "#055641"})
    mona.post("/organisation/rules", {"keep_days": "400", "record_days": ""})
    mona.post("/organisation/people/invite", {"role": "helper"})
    mona.post(f"/organisation/invitations/{trust.invitations.get().pk}/cancel")
    mona.post(f"/sessions/{session.written_code}/share/link")
    mona.post(f"/sessions/{session.written_code}/share/link/revoke")
    mona.get(f"/sessions/{session.written_code}/export/json")
    mona.post(f"{at}/hand-over", {"to": an_organiser("mona").pk})
    mona.post(f"{at}/role", {"role": "reader"})
    mona.post(f"{at}/remove")
    mona.post(f"/sessions/{session.written_code}/delete")
    assert noted() == {
        ("look-changed", "mona", None),
        ("rules-changed", "mona", None),
        ("invited", "mona", None),
        ("invitation-cancelled", "mona", None),
        ("link-on", "mona", None),
        ("link-off", "mona", None),
        ("downloaded", "mona", None),
        ("handed-over", "mona", "mona"),
        ("role-changed", "mona", "omar"),
        ("removed", "mona", "omar"),
        ("session-deleted", "mona", None),
    }


def test_what_was_refused_is_not_noted(mona, trust):
    a_session_of("omar", trust)
    member = an_organiser("omar").memberships.get()
    assert mona.post(f"/organisation/people/{member.pk}/remove").status_code == 409
    assert not Activity.objects.exists()


def test_who_accepts_an_invitation_and_who_leaves_is_noted(trust):
    token = member_invitations.invite(trust, "helper", an_organiser("mona"))
    member_invitations.accept(token, an_organiser("nia"))
    members.remove(an_organiser("nia").memberships.get().pk, an_organiser("nia"))
    assert noted() == {
        ("invited", "mona", None),
        ("joined", "nia", None),
        ("left", "nia", None),
    }


def test_nothing_that_people_wrote_and_no_address_is_in_it(mona, trust):
    canary = "Canary"
    owned = {"organiser": an_organiser("mona"), "organisation": trust}
    room = a_room(answers=2, revealed=True, title=f"{canary} title", question=f"{canary}?", **owned)
    room.session.nodes.filter(pk=room.answers[0].pk).update(text=f"{canary} words")
    at = f"/sessions/{room.session.written_code}"
    mona.get(f"{at}/export/json", REMOTE_ADDR="192.0.2.7")
    mona.post(f"{at}/share/embed", {"origins": "https://canary.example.org"})
    mona.post("/sign-in", {"username": canary, "password": canary}, REMOTE_ADDR="192.0.2.7")
    mona.post("/sign-in", {"username": "mona", "password": canary}, REMOTE_ADDR="192.0.2.7")
    assert Activity.objects.count() == 4
    stored = str(list(Activity.objects.values())).lower()
    assert canary.lower() not in stored and "192.0.2" not in stored


def test_what_is_done_in_a_room_is_not_noted(trust):
    room = a_closed_room(trust)
    assert not Activity.objects.exists()
    other = a_room(answers=2, organiser=an_organiser("mona"), organisation=trust)
    asking.reveal(other.session, other.why)
    hiding.hide(other.session, other.answers[0], "It names somebody")
    invitations.invite(other.session, made_by=None)
    helpers.invite(other.session, timedelta(hours=1), made_by=None)
    closing.close(other.session)
    hiding.hide(room.session, room.answers[0], "It names somebody")
    assert not Activity.objects.exists()


def test_words_that_are_deleted_or_handed_out_have_a_day_and_no_time(
    mona, trust, django_capture_on_commit_callbacks, caplog
):
    room = a_closed_room(trust)
    with django_capture_on_commit_callbacks(execute=True), caplog.at_level("INFO"):
        erasing.erase(room.session, room.answers[0], by=an_organiser("mona"))
        address = f"/sessions/{room.session.written_code}/words/held.json"
        assert mona.post(address, {"answers": room.answers[1].pk}).status_code == 200
    found = Activity.objects.filter(kind__in=BY_DAY)
    assert {timezone.localtime(each.at).strftime("%H:%M:%S") for each in found} == {"00:00:00"}
    assert len(found) == 2 and not any("<time" in line for line in lines(mona))
    assert [row["Time"] for row in rows(mona)] == ["", ""]
    # The id of none tells between which others it was made.
    assert {each.pk.version for each in found} == {4}
    said = [r.getMessage() for r in caplog.records if r.name == "workshops.activity_log"]
    assert len(said) == 2 and not any("session" in line for line in said)


def test_a_download_is_a_line_an_hour_with_how_often(mona, trust):
    session = a_session_of("mona", trust)
    at = f"/sessions/{session.written_code}/export"
    for slug in ("txt", "txt", "json"):
        assert mona.get(f"{at}/{slug}").status_code == 200
    assert mona.head(f"{at}/txt").status_code == 200
    assert sorted(Activity.objects.values_list("facts__format", "times")) == [
        ("json", 1),
        ("txt", 2),
    ]
    page = " ".join(lines(mona))
    assert "Downloaded as Data (JSON), with hidden words" in page and "2 times" in page
    Activity.objects.update(at=timezone.now() - timedelta(hours=2))
    mona.get(f"{at}/txt")
    assert Activity.objects.count() == 3


def test_a_page_that_waits_for_a_file_is_no_download(mona, trust, settings):
    settings.EXPORT_JOBS = "worker"
    session = a_session_of("mona", trust)
    assert mona.get(f"/sessions/{session.written_code}/export/zip").status_code == 202
    assert mona.get("/sessions.zip").status_code == 202
    assert not Activity.objects.exists()


def test_the_daily_run_deletes_lines_after_a_year(trust):
    for days in (364, 366):
        add_lines(trust, 1, days=days)
    assert timedelta(days=365) == KEPT_FOR
    assert activity.delete_old in daily.TASKS
    activity.delete_old()
    assert Activity.objects.count() == 1


def test_coprod_itself_is_named_where_nobody_did_it(mona, trust):
    session = a_session_of("omar", trust, keep_days=700, title="Long")
    keeping.set_limits(trust, 30, 60, an_organiser("mona"))
    trust.__class__.objects.update(limits_apply_at=timezone.now())
    keeping.apply_limits()
    session.__class__.objects.update(phase="closed", closed_at=timezone.now() - timedelta(days=90))
    expiry.delete_expired()
    kinds = dict(Activity.objects.filter(by_coprod=True).values_list("kind", "session_number"))
    assert kinds == {"kept-shorter": session.pk, "session-deleted": session.pk}
    assert "<b><bdi>Coprod</bdi></b>" in " ".join(lines(mona, "deletions"))
