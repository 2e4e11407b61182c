"""A desk's socket ends with the right to the desk, whatever took that right, in any process."""

from contextlib import ExitStack

import pytest
from django.contrib.sessions.models import Session as Browser
from django.test import Client
from playwright.sync_api import expect
from websockets.exceptions import ConnectionClosed

from tests.browsers import LAPTOP
from tests.factories import a_room, an_organiser
from tests.live.sockets import Page
from workshops.actions import (
    asking,
    chosen_members,
    closing,
    expiry,
    invitations,
    organisations,
)
from workshops.models import Invitation

NOT_ANY_MORE, LOAD_THE_PAGE = 4403, 4410
PATIENCE = 60


@pytest.fixture
def opened():
    with ExitStack() as opened:
        yield opened.enter_context


@pytest.fixture
def at_desk(server, opened):
    """`at_desk(room, client)`: the open socket of that browser's desk."""

    def sit(room, client):
        cookie = f"sessionid={client.cookies['sessionid'].value}"
        page = opened(Page(server, room.session, audience="desk", cookies=cookie))
        page.next("beat")
        return page

    return sit


def invited(room, made_by=None):
    client = Client()
    client.post(f"/invited/{invitations.invite(room.session, made_by)}")
    return client


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def closed_with(page):
    """The code with which a socket is closed from the other end."""
    with pytest.raises(ConnectionClosed) as closed:
        while True:
            page.socket.recv(timeout=PATIENCE)
    return closed.value.rcvd.code


def new_password(client, user):
    user.set_password("another pass-phrase")
    user.save()


def end_of_account(client, user):
    type(user).objects.filter(pk=user.pk).update(is_active=False)


def sign_out(client, user):
    client.post("/sign-out")


def end_of_browser_session(client, user):
    Browser.objects.filter(pk=client.cookies["sessionid"].value).delete()


def sign_out_everywhere(client, user):
    signed_in(user).post("/account/devices/sign-out")


def end_of_membership(client, user):
    organisations.leave(user, user.organisations.get())


def smaller_role(client, user):
    user.memberships.update(role="reader")


LOSSES = (sign_out, new_password, end_of_account, end_of_browser_session, sign_out_everywhere)
LOSSES += (end_of_membership, smaller_role)


def a_guest_of_somebody_chosen(at_desk):
    """The desk of a guest, and how its right ends: as that of the member who let them in."""
    theirs = organisations.create(an_organiser("owner"), "Elm Trust")
    member = an_organiser("chosen")
    organisations.join(member, theirs, "facilitator", by=None)
    room = a_room(organiser=an_organiser("owner"), organisation=theirs)
    chosen_members.appoint(room.session, member, by=None)
    guest = invited(room, made_by=member)
    return at_desk(room, guest), smaller_role, guest, member


def test_desks_are_shut_out_whatever_ended_their_right_and_the_others_stay(at_desk):
    lost = []
    for number, lose in enumerate(LOSSES):
        user = an_organiser(f"organiser {number}")
        client = signed_in(user)
        theirs = organisations.create(user, "Elm Trust")
        room = a_room(organiser=user, organisation=theirs)
        lost.append((at_desk(room, client), lose, client, user))
    lost.append(a_guest_of_somebody_chosen(at_desk))
    room = a_room(answers=1)
    stays = at_desk(room, invited(room))
    removed = at_desk(room, invited(room))
    for _, lose, client, user in lost:
        lose(client, user)
    invitations.remove_facilitator(room.session, Invitation.objects.latest("pk").pk, by=None)
    assert [closed_with(page) for page, *_ in lost] == [NOT_ANY_MORE] * len(lost)
    assert closed_with(removed) == NOT_ANY_MORE
    asking.reveal(room.session, room.why)
    assert "Answer number 0" in str(stays.next("frame"))


def test_at_the_close_and_at_the_deletion_no_invited_desk_stays(at_desk):
    closes, goes = a_room(), a_room()
    shut, gone = at_desk(closes, invited(closes)), at_desk(goes, invited(goes))
    closing.close(closes.session)
    expiry.delete(goes.session, by=None)
    assert closed_with(shut) in (NOT_ANY_MORE, LOAD_THE_PAGE)
    assert closed_with(gone) in (NOT_ANY_MORE, LOAD_THE_PAGE)


@pytest.mark.quick
def test_the_page_of_an_invited_desk_closes_with_it(new_page, server):
    closes, removes = a_room(answers=1, revealed=True), a_room(answers=1, revealed=True)
    pages = []
    for room in (closes, removes):
        page = new_page(**LAPTOP)
        page.goto(f"/invited/{invitations.invite(room.session, made_by=None)}")
        page.get_by_role("button", name="Open the desk").click()
        page.wait_for_selector("body[data-connection='live']")
        pages.append(page)
    closing.close(closes.session)
    invitations.remove_facilitator(removes.session, removes.session.invitations.get().pk, by=None)
    expect(pages[0]).to_have_url(
        f"{server}/s/{closes.session.written_code}/summary", timeout=30_000
    )
    expect(pages[1].locator("h1")).to_have_text("Page not found", timeout=30_000)
    expect(pages[1].get_by_text("Answer number 0")).to_have_count(0)
