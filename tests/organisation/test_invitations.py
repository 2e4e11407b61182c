"""Owners invite people to the organisation, by a link or by e-mail; who accepts joins."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core import mail
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from accounts import mail_thread
from accounts.actions import deletion
from tests.factories import an_organiser
from workshops.actions import member_invitations, members, organisations
from workshops.models import MemberInvitation, Membership
from workshops.permissions import permissions_in
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

PASSWORD = "three quiet herons"
ZOE = {"name": "Zoe Adams", "email": "zoe@example.org", "password": PASSWORD}


@pytest.fixture
def trust():
    return organisations.create(an_organiser("mona"), "Elm Trust")


@pytest.fixture
def mona(client, trust):
    client.force_login(an_organiser("mona"))
    return client


@pytest.fixture
def link(mona):
    """The path of a new link, for a facilitator."""
    page = mona.post("/organisation/people/invite", {"role": "facilitator"}, follow=True)
    return page.context["new_link"].removeprefix("http://testserver")


def role_of(name):
    found = Membership.objects.filter(user__username=name)
    return found.values_list("organisation__name", "role").first()


def test_a_link_is_shown_once_and_its_token_is_not_stored(mona, link):
    assert link.startswith("/joining/")
    assert link not in mona.get("/organisation/people").text
    assert link.rpartition("/")[2].encode() not in bytes(MemberInvitation.objects.get().token_hash)


def test_who_has_no_account_makes_one_and_is_signed_in(link):
    browser = Client()
    page = browser.get(link).text
    assert "mona</bdi> has invited you" in page
    may = "You can run a session when you are chosen for it."
    assert f"Your role: Facilitator. {may}" in " ".join(page.split())
    assert browser.post(link, ZOE)["Location"] == "/organisation/people"
    zoe = User.objects.get(email="zoe@example.org")
    assert role_of(zoe.username) == ("Elm Trust", "facilitator")
    assert "Zoe Adams" in browser.get("/organisation/people").text
    assert zoe.check_password(PASSWORD)
    assert Client().get(link).status_code == 404


def test_a_new_account_waits_while_too_many_passwords_are_hashed(link, rf):
    request, page = rf.post(link, ZOE), resolve(link)
    request.user, request.session = AnonymousUser(), {}
    request.scope = {"sign_in_pool_is_full": True}
    with pytest.raises(Refused) as refused:
        page.func(request, **page.kwargs)
    assert (refused.value.status, refused.value.retry_after) == (503, 10)
    assert not User.objects.filter(email=ZOE["email"]).exists()


def test_who_has_an_account_joins_beside_their_own_organisation(link):
    organisations.create(an_organiser("omar"), "Oak Trust")
    browser = Client()
    browser.force_login(an_organiser("omar"))
    page = browser.get(link).text
    assert "You are signed in as <bdi>omar</bdi>." in page and "see when you sign in" in page
    assert "Elm Trust" in browser.post(link, follow=True).text
    roles = an_organiser("omar").memberships.values_list("organisation__name", "role")
    assert dict(roles) == {"Oak Trust": "owner", "Elm Trust": "facilitator"}
    assert not MemberInvitation.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "Enter your name."),
        ({"password": "password1234"}, "Many people use this password"),
        ({"password": "zoe@example.org"}, "too similar to your name or e-mail address"),
        ({"email": "zoe"}, "valid"),
        ({"email": "TAKEN@example.org"}, "This address has an account already."),
    ],
)
def test_what_cannot_be_used_is_refused_and_the_link_still_works(link, wrong, words):
    User.objects.create_user("taken", "taken@example.org")
    refused = Client().post(link, ZOE | wrong)
    assert (refused.status_code, words in refused.text) == (422, True)
    assert Client().get(link).status_code == 200


def test_an_expired_link_says_so_and_a_cancelled_one_is_not_there(mona, link):
    MemberInvitation.objects.update(works_until=timezone.now() - timedelta(seconds=1))
    for answered in (Client().get(link), Client().post(link, ZOE)):
        assert answered.status_code == 410
        assert "This invitation has expired." in answered.text
    MemberInvitation.objects.update(works_until=timezone.now() + timedelta(days=1))
    mona.post(f"/organisation/invitations/{MemberInvitation.objects.get().pk}/cancel")
    assert Client().post(link, ZOE).status_code == 404
    assert not User.objects.filter(email="zoe@example.org").exists()


def test_a_week_after_its_end_an_invitation_is_deleted_with_its_address(trust):
    member_invitations.invite(trust, "reader", an_organiser("mona"), "zoe@example.org")
    for days, left in ((6, 1), (8, 0)):
        MemberInvitation.objects.update(works_until=timezone.now() - timedelta(days=days))
        member_invitations.delete_expired()
        assert MemberInvitation.objects.count() == left


def test_without_e_mail_there_is_no_field_for_addresses(mona):
    assert "E-mail addresses" not in mona.get("/organisation/people/invite").text


def test_e_mails_go_to_each_address_once_and_confirm_it(mona, settings):
    settings.EMAIL_FROM = "coprod@example.org"
    typed = {"role": "reader", "emails": "zoe@example.org\n\nadam@example.org\nzoe@example.org"}
    page = mona.post("/organisation/people/invite", typed, follow=True).text
    assert "2 invitations are on their way." in page
    assert "adam@example.org" in page
    mail_thread.wait()
    assert sorted(each.to[0] for each in mail.outbox) == ["adam@example.org", "zoe@example.org"]
    (body,) = (each.body for each in mail.outbox if each.to == ["zoe@example.org"])
    assert body.startswith("mona has invited you to join Elm Trust on Coprod:")
    link = next(line for line in body.splitlines() if "/joining/" in line)
    path = link[link.index("/joining/") :]
    assert "This invitation is for <bdi>zoe@example.org</bdi>." in Client().get(path).text
    Client().post(path, {"name": "Zoe", "password": PASSWORD})
    zoe = User.objects.get(email="zoe@example.org")
    assert zoe.emailaddress_set.get().verified
    assert not MemberInvitation.objects.filter(email="zoe@example.org").exists()


@pytest.mark.parametrize("typed", ["zoe", "\n".join(f"{n}@example.org" for n in range(21))])
def test_addresses_that_cannot_be_used_are_refused(mona, settings, typed):
    settings.EMAIL_FROM = "coprod@example.org"
    refused = mona.post("/organisation/people/invite", {"role": "reader", "emails": typed})
    assert (refused.status_code, mail.outbox) == (422, [])
    assert not MemberInvitation.objects.exists()


def test_an_account_made_by_an_invitation_has_no_sessions_after_it_left(trust):
    token = member_invitations.invite(trust, "organiser", an_organiser("mona"))
    zoe = an_organiser("zoe")
    member_invitations.accept(token, zoe, is_new=True)
    assert permissions_in(zoe, trust.pk).can_create
    organisations.leave(zoe, trust)
    assert not permissions_in(zoe, None).can_create


@pytest.mark.parametrize("by", ["remove", "role", "account"])
def test_what_an_owner_invited_ends_with_them_and_what_others_invited_stays(mona, trust, by):
    organisations.make_owner(an_organiser("omar"), trust)
    token = member_invitations.invite(trust, "owner", an_organiser("omar"))
    kept = member_invitations.invite(trust, "owner", an_organiser("mona"))
    member = trust.memberships.get(user=an_organiser("omar"))
    if by == "account":
        deletion.delete(an_organiser("omar"))
    else:
        mona.post(f"/organisation/people/{member.pk}/{by}", {"role": "organiser"})
    assert Client().get(f"/joining/{token}").status_code == 404
    with pytest.raises(Refused, match="already been used"):
        member_invitations.accept(token, an_organiser("omar"))
    assert member_invitations.accept(kept, an_organiser("zoe")) == trust


def test_an_owner_who_stays_one_keeps_what_they_invited(mona, trust, link):
    member = trust.memberships.get()
    mona.post(f"/organisation/people/{member.pk}/role", {"role": "owner"})
    assert Client().get(link).status_code == 200


def test_who_is_no_owner_by_now_invites_nobody(trust):
    organisations.join(an_organiser("omar"), trust, by=None)
    for name in ("omar", "stranger"):
        with pytest.raises(Refused):
            member_invitations.invite(trust, "owner", an_organiser(name))
    assert not MemberInvitation.objects.exists()


def test_nobody_joins_an_organisation_whose_only_member_is_deleted(trust):
    organisations.make_owner(an_organiser("omar"), trust)
    token = member_invitations.invite(trust, "reader", an_organiser("omar"))
    MemberInvitation.objects.update(invited_by=None)  # of an account that is no more
    members.remove(trust.memberships.get(user=an_organiser("omar")).pk, by=None)
    assert Client().get(f"/joining/{token}").status_code == 200
    deletion.delete(an_organiser("mona"))
    assert Client().post(f"/joining/{token}", ZOE).status_code == 404
    assert not trust.memberships.exists()


def test_nobody_sends_many_e_mails_to_one_address(mona, settings):
    settings.EMAIL_FROM = "coprod@example.org"
    typed = [{"role": "reader", "emails": each} for each in ("zoe@example.org", "ZOE@example.org")]
    answered = [mona.post("/organisation/people/invite", each) for each in typed * 2]
    mail_thread.wait()
    assert [each.status_code for each in answered] == [302, 302, 302, 429]
    assert len(mail.outbox) == 3
    assert "Wait 5 minutes" in answered[-1].text


def test_if_1_address_is_over_its_limit_nobody_is_invited_and_nothing_is_counted(mona, settings):
    settings.EMAIL_FROM = "coprod@example.org"
    path = "/organisation/people/invite"
    for _ in range(3):
        mona.post(path, {"role": "reader", "emails": "zoe@example.org"})
    both = {"role": "reader", "emails": "adam@example.org\nzoe@example.org"}
    answered = [mona.post(path, both).status_code for _ in range(3)]
    answered.append(mona.post(path, {"role": "reader", "emails": "adam@example.org"}).status_code)
    mail_thread.wait()
    assert answered == [429, 429, 429, 302]
    assert [each.to[0][:3] for each in mail.outbox].count("ada") == 1
    assert MemberInvitation.objects.filter(email="adam@example.org").count() == 1


def test_only_owners_invite(client, trust):
    organisations.join(an_organiser("omar"), trust, by=None)
    client.force_login(an_organiser("omar"))
    assert client.post("/organisation/people/invite", {"role": "owner"}).status_code == 404
    assert not MemberInvitation.objects.exists()
