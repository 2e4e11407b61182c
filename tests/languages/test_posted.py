"""What is only there after a form was sent: its errors, a preview, what happened; and refusals."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import a_room, a_session, an_organiser
from tests.untranslated import GREEK, untranslated

pytestmark = pytest.mark.django_db

OUTLINE = f"{GREEK}\n  {GREEK} 1\n    {GREEK} 2\n"
PLAN = {
    "title": GREEK,
    "question": GREEK,
    "mode": "quick",
    "minutes": "45",
    "levels": "5",
    "dots": "3",
    "cap": "50",
    "keep_days": "30",
    "languages": "en-xa",
}


def a_file(content=b"\0\1", name="α.json"):
    return SimpleUploadedFile(name, content)


@pytest.fixture
def sent(client, settings):
    """`sent(address, **data)` is (status, words in English alone) of what the organiser gets."""
    settings.OFFERED_LANGUAGES = ["en-xa", "en"]
    client.force_login(an_organiser())

    def send(address, **data):
        page = client.post(address, data, headers={"Accept-Language": "en-xa"}, follow=True)
        assert "⟦" in page.text
        return page.status_code, untranslated(page.text, data=["mona"])

    return send


@pytest.mark.parametrize(
    "wrong",
    [
        dict.fromkeys(PLAN, ""),
        {"title": "α" * 999, "question": "α" * 999, "welcome": "α" * 9999, "mode": "α"},
        dict.fromkeys(["minutes", "levels", "dots", "cap", "keep_days"], "-1"),
        dict.fromkeys(["minutes", "levels", "dots", "cap", "keep_days"], "α"),
        {"role_groups": "\n".join(map(str, range(13)))},
        {"role_groups": "α" * 999},
        {"languages": "α"},
    ],
)
def test_errors_in_the_plan_of_a_session(sent, wrong):
    assert sent("/sessions/new", **PLAN | wrong) == (422, [])


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "   "},
        {"text": OUTLINE, "file": a_file(OUTLINE.encode())},
        {"file": a_file()},
        {"file": a_file(b"{}")},
        {"file": a_file(b'{"format": 1}')},
        {"file": a_file(b"<opml/>", "α.opml")},
        {"file": a_file(b"<opml", "α.opml")},
        {"file": a_file("α;β\n1;2".encode(), "α.csv")},
        {"file": a_file(b"", "α.txt")},
        {"text": GREEK, "question": "α" * 999},
        {"text": f"{GREEK}\n" + "α" * 9999},
        {"kept": "α", "op_id": "α"},
        {"kept": "", "op_id": ""},
    ],
)
def test_what_cannot_be_imported(sent, given):
    assert sent("/sessions/import", **given) == (422, [])


def test_the_preview_of_an_import(sent):
    assert sent("/sessions/import", text=OUTLINE) == (200, [])
    assert sent("/sessions/import", text=OUTLINE, question=GREEK) == (200, [])


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "", "accent": ""},
        {"name": "α" * 999, "accent": "#fffffff"},
        {"name": GREEK, "accent": "#ffffff"},
        {"name": GREEK, "accent": "α"},
        {"name": GREEK, "accent": "#055641", "logo": a_file(b"x", "α.png")},
        {"name": GREEK, "accent": "#055641", "logo": a_file(b"x" * 400_000, "α.png")},
    ],
)
def test_errors_in_the_branding_of_an_organisation(sent, wrong):
    assert sent("/organisation", **wrong) == (422, [])


@pytest.mark.parametrize(
    "origins",
    ["", "α", "ωχ://α", "https://α/β?γ", "\n".join(f"https://a{n}.example" for n in range(99))],
)
def test_errors_in_websites_that_show_the_tree(sent, origins):
    session = a_session(title=GREEK, question=GREEK)
    status, words = sent(f"/sessions/{session.written_code}/share/embed", origins=origins)
    assert (status, [word for word in words if ".example" not in word]) == (422, [])


@pytest.mark.parametrize("address", ["share/link", "share/link/revoke", "share/embed/revoke"])
def test_what_was_shared_and_what_is_not_any_more(sent, address):
    session = a_session(title=GREEK, question=GREEK)
    assert sent(f"/sessions/{session.written_code}/{address}") == (200, [])


def test_what_was_saved_and_what_was_deleted(sent):
    session = a_session(title=GREEK, question=GREEK, opened=False)
    assert sent(f"/sessions/{session.written_code}/edit", **PLAN) == (200, [])
    assert sent(f"/sessions/{session.written_code}/delete") == (200, [])
    assert sent("/organisation", name=GREEK, accent="#055641") == (200, [])
    assert sent("/account", language="α")[1] == []


def test_what_a_started_session_refuses(sent):
    session = a_session(title=GREEK, question=GREEK)
    status, words = sent(f"/sessions/{session.written_code}/edit", **PLAN)
    assert status >= 400 and words == []


def test_what_people_without_a_place_are_told(client, settings):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    room = a_room(title=GREEK, question=GREEK, answers=1)
    code, answer = room.session.written_code, room.answers[0].pk
    for address, given in [
        ("/", {"code": ""}),
        ("/", {"code": "αβγδ-εζηθ"}),
        ("/sign-in", {}),
        ("/sign-in", {"username": "α", "password": "β"}),
        (f"/s/{code}/whys/{room.why.pk}/answers", {"text": GREEK}),
        (f"/s/{code}/answers/{answer}/edit", {"text": GREEK}),
        (f"/desk/{code}/whys/{room.why.pk}/reveal", {}),
    ]:
        page = client.post(address, given, follow=True)
        assert "⟦" in page.text, address
        assert untranslated(page.text, data=[]) == [], address
