"""How a test finds what was never marked for translation, and which pages have some left."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.timezone import localdate

from tests.access.allowed import OF_KEEPERS, SAFE
from tests.access.test_every_address import wanted
from tests.accounts.at_provider import set_to
from tests.accounts.conftest import PASSWORD
from tests.accounts.test_second_step import code_of, codes_of, confirmed
from tests.factories import a_closed_session, a_room, a_session, an_organiser
from tests.untranslated import GREEK, untranslated
from workshops import access
from workshops.actions import (
    answering,
    asking,
    causes,
    did_it_change,
    expiry,
    joining,
    member_invitations,
    organisations,
    sharing,
    updates,
)
from workshops.cookies import SEAT
from workshops.models import Link

# Pages on which something is still in English only. When you mark the last sentence of a page,
# remove it here; never add one.
LEFT = set()
# What is no page of words.
WORDLESS = {
    *("qr", "picture", "shared-picture", "paper", "healthz", "metrics", "mine", "changes"),
    *("security-txt", "held-of-phone", "account-data", "deletion-report-pdf"),
    *("summary-as", "shared-as", "export-session", "export-all"),
    "activity-as-csv",  # the page has the same sentences; the file has codes beside them
    *("joining-sheet", "paper-cards"),  # test_sheets.py
    *("sign-in-by-provider", "provider-return"),  # they lead elsewhere
    *OF_KEEPERS,  # tests/accounts/test_keeper_pages.py
}
SHOWN_ONCE = {"recovery-codes"}  # which has its own test


# Pages of a session that is closed.
AFTER_THE_CLOSE = {"updates", "add-update", "did-it-change", "find-words", "erase-answer"}

OUTSIDE = [
    ("<p>⟦Joinoo⟧</p>", []),
    ("<p>Join</p>", ["Join"]),
    ("<p>⟦Joinoo⟧ now</p>", ["now"]),
    ("<p>⟦<b>5</b> answersooo⟧ in <b>all</b></p>", ["in", "all"]),
    ("<p>⟦Deleted on 3 ⟦Mayoo⟧ooo⟧</p>", []),
    (f"<p>{GREEK} 1,240 · 14:05</p>", []),
    ("<p>Coprod, K7QX-M2PD, http://testserver/s/a</p>", []),
    ('<p lang="cy">Iaith <i>a <br>b</i></p><p translate="no">mona</p><kbd>R</kbd>', []),
    ("<p><kbd>R</kbd> Reveal</p>", ["Reveal"]),
    ('<img alt="The tree">', ["alt: The tree"]),
    ('<img alt="⟦The tree oooo⟧">', []),
    ('<input placeholder="Name" value="typed">', ["placeholder: Name"]),
    ('<input type="submit" value="Send">', ["value: Send"]),
    (
        '<a title="More" aria-label="All of it">⟦ao⟧</a>',
        ["title: More", "aria-label: All of it"],
    ),
    (
        '<p data-many="Others are open" data-mode="two" class="a b"></p>',
        ["data-many: Others are open"],
    ),
    ("<p>mona</p><script>let x;</script><style>a {}</style>", []),
    ("<p>Quick &amp; easy</p>", ["Quick & easy"]),
    ("<p>⟦one⟧</p><p>Two⟧</p>", ["Two"]),
]


def test_what_is_outside_the_brackets_is_found():
    for html, found in OUTSIDE:
        page = f'<html lang="en-XA">{html}</html>'
        assert untranslated(page, data=["mona"]) == found, html


@pytest.mark.django_db
def test_pages_that_are_done_say_nothing_in_english_alone(client, settings):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    settings.SIGN_UP = ("*",)
    settings.OIDC = replace(set_to("http://127.0.0.1:9"), name=GREEK)
    arguments = a_greek_room(client)
    left = {}
    for name in sorted(SAFE - WORDLESS - SHOWN_ONCE):
        given = {key: value for key, value in arguments.items() if key in wanted(name)}
        if name == "edit-session":
            given["code"] = arguments["not yet open"]
        if name in AFTER_THE_CLOSE:
            closed = arguments["closed"].items()
            given = {key: value for key, value in closed if key in wanted(name)}
        page = client.get(reverse(name, kwargs=given), follow=True)
        assert page.status_code == 200, name
        if found := untranslated(page.text, data=["mona"]):
            left[name] = found
    assert {name: left[name] for name in left if name not in LEFT} == {}
    assert LEFT - set(left) == set(), "these are done: take them out of LEFT"


@pytest.mark.django_db
def test_new_recovery_codes_say_nothing_in_english_alone(settings):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    zoe = User.objects.create_user("zoe", password=PASSWORD)
    client = confirmed()
    secret = client.get("/account/app").context["form"].secret
    page = client.post("/account/app", {"code": code_of(secret)}, follow=True)
    assert page.request["PATH_INFO"] == reverse("recovery-codes")
    assert untranslated(page.text, data=["zoe", *codes_of(zoe)]) == []


@pytest.mark.django_db
def test_what_was_turned_off_says_so_in_the_language_of_the_reader(client, settings):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    session = a_session(title=GREEK, question=GREEK)
    shared, embedded = (
        sharing.share(session, by=None),
        sharing.share(session, Link.Purpose.EMBED, [], by=None),
    )
    sharing.revoke(session, by=None)
    sharing.revoke(session, Link.Purpose.EMBED, by=None)
    for name, key in (("shared", {"shared": shared}), ("embed", {"embedded": embedded})):
        page = client.get(reverse(name, kwargs=key))
        assert (page.status_code, untranslated(page.text)) == (410, []), name


def a_greek_room(client):
    """A room in which all that people wrote is Greek, with its organiser in a seat."""
    room = a_room(title=GREEK, question=GREEK, welcome=GREEK)
    session = room.session
    secret = joining.join(session)
    seat = access.find_seat_in(session, {SEAT: secret})
    answers = [
        answering.submit(seat, room.why, f"{GREEK} {n}", f"op-id-gr{n:04}")[0] for n in range(3)
    ]
    asking.reveal(session, room.why)
    cause = causes.mark_cause(session, answers[0], GREEK)
    causes.add_action(session, cause, what=GREEK)
    client.force_login(an_organiser())
    client.cookies[SEAT] = secret
    closed = a_closed_greek_session()
    theirs = organisations.create(an_organiser(), GREEK)
    return {
        "code": session.written_code,
        "not yet open": a_session(title=GREEK, question=GREEK, opened=False).written_code,
        "closed": closed,
        "meant": f"S/{session.written_code}",
        "shared": sharing.share(session, by=None),
        "embedded": sharing.share(session, Link.Purpose.EMBED, [], by=None),
        "answer_id": answers[1].pk,
        "report_id": expiry.delete(a_session(title=GREEK, question=GREEK), an_organiser()).pk,
        "membership_id": an_organiser().memberships.get().pk,
        "member_token": member_invitations.invite(theirs, "helper", an_organiser()),
    }


def a_closed_greek_session():
    """Return the arguments of a closed session with an update, which is in its summary."""
    session, (done, waiting) = a_closed_session(GREEK, f"{GREEK} 2", title=GREEK, question=GREEK)
    updates.add_update(session, done, "not_done", GREEK, localdate())
    did_it_change.ask(session, localdate(), localdate())
    answer = session.nodes.filter(kind="answer", cause=None)[0]
    answer.text = GREEK
    answer.save(update_fields=["text"])
    return {"code": session.written_code, "action_id": waiting.pk, "answer_id": answer.pk}
