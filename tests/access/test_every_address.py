"""Every address and every role: who is let in is written here, and an unlisted address fails."""

from copy import deepcopy

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from accounts.urls import FOR_ALLAUTH
from coprod.oidc import Provider
from coprod.security_txt import SecurityTxt
from tests.access.roles import CLIENTS, a_full_room

pytestmark = pytest.mark.django_db

ANYONE = set(CLIENTS)
SEATED = {"participant"}
ITS_OWN = {"organiser"}  # a browser's device, a template
EVERYTHING = {"organiser", "owner"}  # of the organisation
AT_DESK = EVERYTHING | {"facilitator", "appointed facilitator"}
MODERATING = AT_DESK | {"helper", "appointed helper"}
BY_LINK = {"stranger", "participant", "other participant", "facilitator", "helper"}
SIGNED_IN = ANYONE - BY_LINK
ORGANISING = EVERYTHING | {*("other organiser", "colleague", "other organisation", "keeper")}
UPDATING = EVERYTHING | {"colleague"}
NOBODY = set()  # except with the token: test_watching.py

ALLOWED = {
    "join": ANYONE,
    "language": ANYONE,
    "repaired-address": ANYONE,
    "phone": ANYONE,
    "seats": ANYONE,
    "screen": ANYONE,
    "qr": ANYONE,
    "summary": ANYONE,
    "summary-as": ANYONE,
    "invited": ANYONE,
    "helper": ANYONE,
    "sign-in": ANYONE,
    "forgotten": ANYONE,
    "link-sent": ANYONE,
    "ask-for-link": ANYONE,
    "enter-link": SIGNED_IN,  # who is not asks for a link first: tests/accounts/test_links.py
    # Who has not given a password, or has no app, is led elsewhere: tests/accounts/
    "app-code": SIGNED_IN,
    "recovery-code": SIGNED_IN,
    "passkey-step": SIGNED_IN,
    "sign-in-by-passkey": ANYONE,
    "sign-in-by-provider": ANYONE,
    "provider-return": NOBODY,  # without what the provider sends: tests/accounts/test_provider.py
    "disconnect-provider": SIGNED_IN,
    "add-passkey": SIGNED_IN,
    "remove-passkey": SIGNED_IN,  # each only their own: tests/accounts/test_passkeys.py
    "change-email": SIGNED_IN,
    "confirm-email": SIGNED_IN,  # with a link of theirs: tests/accounts/test_email_address.py
    "delete-account": SIGNED_IN,
    "second-step": SIGNED_IN,
    "set-up-app": SIGNED_IN,
    "turn-off-app": {"keeper"},  # of these, who has an app
    "recovery-codes": NOBODY,
    "new-recovery-codes": SIGNED_IN,
    "new-password": ANYONE,
    "change-password": SIGNED_IN,
    "confirm": SIGNED_IN,
    "sign-out-everywhere": SIGNED_IN,
    "sign-out-device": ITS_OWN,
    "sign-out": ANYONE,
    "healthz": ANYONE,
    "metrics": NOBODY,
    "security-txt": ANYONE,  # where a contact is set: test_security_txt.py
    "submit": SEATED,
    "slices-shown": SEATED,
    "edit-answer": SEATED,
    "withdraw-answer": SEATED,
    "vote": SEATED,
    "vote-undo": SEATED,
    "known-by": SEATED,
    "recognise": SEATED,
    "recognise-undo": SEATED,
    "choose": SEATED,
    "view": SEATED,
    "view-of-cause": SEATED,
    "view-of-record": SEATED,
    "missing": SEATED,
    "withdraw-remark": SEATED,
    "mine": SEATED,
    "record": SEATED,
    "tree": SEATED,
    "changes": SEATED,
    "sessions": SIGNED_IN,
    "new-session": ORGANISING,
    "import-session": ORGANISING,
    "save-template": ORGANISING,
    "delete-template": ITS_OWN,
    "edit-session": EVERYTHING,
    "delete-session": EVERYTHING,
    "rehearse": EVERYTHING,
    "delete-answers": EVERYTHING,
    "deletion-reports": SIGNED_IN,
    "deletion-report": ITS_OWN,
    "deletion-report-pdf": ITS_OWN,
    "find-words": EVERYTHING,
    "held-words": EVERYTHING,
    "held-of-phone": SEATED,
    "account-data": SIGNED_IN,
    "erase-answer": EVERYTHING,
    "erase-remark": EVERYTHING,
    "picture": ANYONE,
    "shared": ANYONE,
    "shared-picture": ANYONE,
    "shared-as": ANYONE,
    "embed": ANYONE,
    "downloads": EVERYTHING,
    "share": EVERYTHING,
    "updates": UPDATING,
    "add-update": UPDATING,
    "remove-update": UPDATING,
    "set-due": UPDATING,
    "add-colleague": EVERYTHING,
    "did-it-change": ANYONE,
    "ask-change": EVERYTHING,
    "end-change": EVERYTHING,
    "remove-colleague": EVERYTHING,
    "share-link": EVERYTHING,
    "share-link-revoke": EVERYTHING,
    "remove-facilitator": EVERYTHING,
    "remove-helper": EVERYTHING,
    "share-embed": EVERYTHING,
    "share-embed-revoke": EVERYTHING,
    "export-session": EVERYTHING,
    "export-all": SIGNED_IN,
    "cancel-export": EVERYTHING,
    "account": SIGNED_IN,
    "organisation": ORGANISING,
    "limits": {"owner", "other organisation"},
    "activity": {"owner", "other organisation"},  # each of their own
    "activity-as-csv": {"owner", "other organisation"},
    "people": SIGNED_IN,
    "switch-organisation": SIGNED_IN,
    "add-appointment": EVERYTHING,
    "remove-appointment": EVERYTHING,
    "member": EVERYTHING,
    "change-role": {"owner"},
    "hand-over": EVERYTHING,
    "remove-member": EVERYTHING,
    "invite-people": {"owner", "other organisation"},
    "cancel-member-invitation": {"owner", "other organisation"},  # each of their own
    "join-organisation": ANYONE,
    "paper": ANYONE,
}
OF_KEEPERS = ["admin:index", "admin:jsi18n"]  # where they are turned on
OF_KEEPERS += [
    f"admin:accounts_{kind}_changelist"
    for kind in ("account", "keptorganisation", "keptsession", "keeperchange")
]
KEEPING = {"keeper"}
ALLOWED |= dict.fromkeys(OF_KEEPERS, KEEPING)
OF_DESKS = {
    "whys": [
        "ask",
        "reveal",
        "open-voting",
        "settle",
        "reopen-why",
        "timer",
        "stop-timer",
        "plan-pace",
        "add-answer",
        "add-paper",
    ],
    "nodes": [
        "hide-remark",
        "show-remark",
        "paper-dots",
        "leave-theme",
        "mark-cause",
        "unmark-cause",
        "add-action",
        "edit-action",
        "remove-action",
        "group",
        "rename-theme",
        "ungroup",
        "add-members",
    ],
    "checks": ["open-check", "close-check"],
    "rehearsal": ["rehearsal-step", "rehearsal-incident", "end-rehearsal"],
    "room": [
        "undo",
        "lock",
        "unlock",
        "check-first",
        "stop-checking",
        "hide-flood",
        "begin-early",
        "start",
        "closing",
        "closing-step",
        "open-record",
        "close-record",
        "reopen",
        "compare-sides",
        "invite",
        "invite-helper",
        "change-code",
        "places",
        "free-places",
    ],
    "sheets": ["joining-sheet", "paper-cards"],
    "screen": ["show-on-screen", "read-back", "follow-desk", "turn-page", "take-over"],
}
for module in OF_DESKS.values():
    ALLOWED |= dict.fromkeys(module, AT_DESK)
# The desk leads a helper to the page of held answers.
OF_MODERATORS = ["desk", "held", "release", "refuse", "hide", "show", "black-out"]
OF_MODERATORS += ["release-remark", "refuse-remark", "black-out-remark"]
ALLOWED |= dict.fromkeys([*OF_MODERATORS, "pause", "resume"], MODERATING)
ALLOWED["close"] = EVERYTHING

SAFE = {
    "phone", "screen", "qr", "summary", "summary-as", "mine", "tree", "changes", "desk",
    "sessions", "new-session", "import-session", "edit-session", "export-session", "export-all",
    "organisation", "picture", "shared", "shared-picture", "shared-as", "embed", "downloads",
    "account", "share", "paper", "healthz", "metrics", "join", "sign-in", "forgotten",
    "link-sent", "recovery-codes", "second-step", "sign-in-by-passkey", "delete-account",
    "sign-in-by-provider", "provider-return", "disconnect-provider",
    "change-password", "confirm", "repaired-address", "find-words", "erase-answer",
    "held-of-phone", "account-data", "deletion-reports", "deletion-report",
    "deletion-report-pdf",
    "joining-sheet", "paper-cards", "held", "updates", "add-update", "did-it-change",
    "security-txt", "limits", "people", "member", "invite-people", "join-organisation",
    "activity", "activity-as-csv",
    *OF_KEEPERS,
}  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_is_written(settings):
    settings.EXPORT_JOBS = "worker"


@pytest.fixture(autouse=True)
def what_a_host_can_turn_on_is_on(settings):
    settings.SECURITY_TXT = SecurityTxt(contacts=("mailto:security@example.org",))
    settings.ADMIN = True


@pytest.fixture(autouse=True)
def a_provider_is_set(settings):
    settings.OIDC = Provider("http://127.0.0.1:1", "coprod", "secret", "Harrowmere Council")


def names(patterns, within=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield within + (pattern.name or str(pattern.pattern))
        else:
            name = getattr(pattern, "namespace", None)
            yield from names(pattern.url_patterns, f"{name}:" if name else within)


def test_every_address_is_listed():
    without_their_slash = {""}  # /s/CODE/ and /desk/CODE/ lead to the address without it
    others = without_their_slash | set(FOR_ALLAUTH)  # other names of addresses in the list
    assert set(names(get_resolver().url_patterns)) - others == set(ALLOWED)


WATCHING = {"phone": SEATED, "desk": AT_DESK, "screen": ANYONE, "nobody": set()}


@pytest.mark.parametrize("role", sorted(ANYONE))
def test_changes_go_to_those_who_may_watch(role):
    room, _ = a_full_room()
    address = reverse("changes", args=[room.session.written_code])
    client = CLIENTS[role](room)
    asked = {each: client.get(address, {"since": 0, "audience": each}) for each in WATCHING}
    may = {audience: response.status_code == 200 for audience, response in asked.items()}
    assert may == {audience: role in roles for audience, roles in WATCHING.items()}


@pytest.mark.parametrize("role", sorted(ANYONE))
def test_each_address_lets_in_those_it_is_for(role):
    room, arguments = a_full_room()
    cookies = CLIENTS[role](room).cookies
    answers = {name: as_if_first(asked, cookies, name, room, arguments) for name in sorted(ALLOWED)}
    wrong = {n: said for n, said in answers.items() if let_in(said) != (role in ALLOWED[n])}
    assert wrong == {}


def as_if_first(step, *arguments):
    """What `step` returns; what it wrote is taken back, so that the next finds all as it was."""
    with transaction.atomic():
        returned = step(*arguments)
        transaction.set_rollback(True)
    return returned


def asked(cookies, name, room, arguments):
    client = Client()
    client.cookies = deepcopy(cookies)  # signing out, for one, takes some away
    address = reverse(name, kwargs={k: v for k, v in arguments.items() if k in wanted(name)})
    if name in SAFE:
        return client.get(address, {"since": "0"} if name == "changes" else {})
    return client.post(address, {"node": room.answers[0].pk})


def let_in(response):
    sent_to_sign_in = response.status_code == 302 and "/sign-in" in response["Location"]
    return response.status_code not in (403, 404) and not sent_to_sign_in


def wanted(name):
    resolver, (within, _, name) = get_resolver(), name.rpartition(":")
    if within:
        _, resolver = resolver.namespace_dict[within]
    return resolver.reverse_dict.getlist(name)[0][0][0][1]
