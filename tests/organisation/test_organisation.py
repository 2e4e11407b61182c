"""Name, logo and colour: who may change them, what is taken, and where they appear."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from PIL import Image

from tests.browsers import LAPTOP, SMALL, sign_in, violations_day_and_night, wider_by
from tests.factories import a_room, a_session, an_organiser
from workshops import colours, palette
from workshops.actions import closing, organisations
from workshops.exports import document_of
from workshops.forms.organisation import MOST_PIXELS, OrganisationForm, cleaned_picture
from workshops.models import Organisation

pytestmark = pytest.mark.django_db


def a_picture(kind="PNG", mode="RGB", size=(300, 100), **options):
    file = io.BytesIO()
    Image.new(mode, size, 90).save(file, kind, **options)
    return SimpleUploadedFile(f"logo.{kind.lower()}", file.getvalue())


def form(accent="#055641", logo=None):
    return OrganisationForm({"name": "Elm Road", "accent": accent}, {"logo": logo} if logo else {})


@pytest.mark.parametrize("colour", ["#055641", "#333399", "#7a1f5c", "#000000"])
def test_a_colour_that_can_be_read_is_taken(colour):
    assert form(colour.upper()).is_valid()


@pytest.mark.parametrize("colour", ["#ff9900", "#ffffff", "#8888ff", "#00aa00"])
def test_a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can(colour):
    refused = form(colour)
    nearest = colours.darkened(colour)
    assert not refused.is_valid()
    assert refused.errors["accent"][0].endswith(f"The nearest one that works is {nearest}.")
    assert colours.is_readable(nearest)
    assert colours.contrast(colours.by_night(colour), palette.NIGHT["paper"]) >= colours.ENOUGH


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "#055641; } body {", ""])
def test_what_is_no_colour_is_refused(colour):
    assert not form(colour).is_valid()


def test_contrast_is_that_of_wcag():
    assert colours.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colours.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "CMYK"), ("JPEG", "L")],
)
def test_a_picture_is_cleaned_picture(kind, mode):
    with Image.open(io.BytesIO(cleaned_picture(a_picture(kind, mode, (2000, 1000))))) as kept:
        assert (kept.format, kept.mode, kept.size) == ("PNG", "RGBA", (480, 240))


def test_what_a_camera_notes_is_not_kept():
    notes = Image.Exif()
    notes[0x010E] = "taken at home"
    kept = cleaned_picture(a_picture("JPEG", exif=notes))
    assert b"taken at home" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()


def test_what_is_hidden_behind_a_picture_is_not_kept():
    picture = a_picture()
    both = SimpleUploadedFile("logo.png", picture.read() + b"<script>alert(1)</script>")
    assert b"script" not in cleaned_picture(both)


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        SimpleUploadedFile("logo.png", b"\x89PNG\r\n\x1a\n and then nothing"),
        SimpleUploadedFile("logo.png", b"%PDF-1.7"),
        a_picture("GIF"),
    ],
    ids=["svg", "broken", "pdf", "gif"],
)
def test_what_is_no_picture_is_refused_in_words(file):
    with pytest.raises(ValidationError, match=r"PNG or JPEG|cannot be read"):
        cleaned_picture(file)


def test_a_picture_that_unpacks_to_far_too_much_is_refused():
    side = int(MOST_PIXELS**0.5) + 10
    bomb = a_picture("PNG", "1", (side, side))
    assert bomb.size < 100_000
    assert form(logo=bomb).errors["logo"] == [
        "This picture is too large. It can have up to 12 million pixels."
    ]


def test_a_large_file_is_refused():
    assert (
        "It can be up to 300 KB."
        in form(logo=SimpleUploadedFile("a.png", b"x" * 400_000)).errors["logo"][0]
    )


def test_the_first_to_save_makes_the_organisation(client):
    user = an_organiser()
    client.force_login(user)
    told = {"name": "Elm Road", "accent": "#333399", "logo": a_picture()}
    assert client.post("/organisation", told).status_code == 302
    theirs = Organisation.objects.get(members=user)
    assert (theirs.name, theirs.accent, bytes(theirs.logo)[:4]) == (
        "Elm Road",
        "#333399",
        b"\x89PNG",
    )


def test_the_name_comes_first_and_leads_to_the_people(client):
    client.force_login(an_organiser())
    first = "Save the name of your organisation first. Then you can invite people."
    assert first in client.get("/organisation").text
    saved = client.post("/organisation", {"name": "Elm Road", "accent": "#333399"}, follow=True)
    assert saved.redirect_chain == [("/organisation/people", 302)]
    assert "Invite people" in saved.text
    again = client.get("/organisation").text
    assert "Elm Road" in again and first not in again


def test_what_is_typed_is_kept_when_it_is_refused(client):
    client.force_login(an_organiser())
    refused = client.post("/organisation", {"name": "Elm Road", "accent": "#ff9900"})
    assert refused.status_code == 422
    assert 'value="Elm Road"' in refused.text
    assert 'value="#ff9900"' in refused.text


def test_the_logo_stays_until_it_is_taken_away(client):
    user = an_organiser()
    organisations.rebrand(user, "Elm Road", "#333399", logo=b"a picture")
    client.force_login(user)
    client.post("/organisation", {"name": "Elm", "accent": "#333399"})
    assert bytes(Organisation.objects.get().logo) == b"a picture"
    client.post("/organisation", {"name": "Elm", "accent": "#333399", "without_logo": "on"})
    assert Organisation.objects.get().logo is None


def test_a_colleague_shares_it():
    first, second = an_organiser("first"), an_organiser("second")
    organisations.rebrand(first, "Elm Road", "#333399")
    call_command("join_organisation", "second", "first")
    assert document_of(a_session(organiser=second), "public").branding.name == "Elm Road"


def test_one_without_an_organisation_cannot_be_joined():
    an_organiser("first"), an_organiser("second")
    with pytest.raises(CommandError, match="second belongs to no organisation yet"):
        call_command("join_organisation", "first", "second")


def test_the_database_takes_no_colour_that_is_none():
    with pytest.raises(IntegrityError):
        Organisation.objects.create(name="Elm", accent="red; }")


def test_nobody_has_the_paper_of_another_organisation(client):
    organisations.rebrand(an_organiser("other"), "Oak Street", "#7a1f5c")
    session = a_session(organiser=an_organiser("mona"))
    page = client.get(f"/s/{session.written_code}/summary")
    assert "Oak Street" not in page.text
    assert "#7a1f5c" not in page.text


def test_new_branding_is_a_new_job(client):
    session = a_room(answers=1, revealed=True).session
    closing.close(session)
    organisations.rebrand(session.organiser, "Elm Road", "#333399")
    first = client.get(f"/s/{session.written_code}/summary.pdf").content
    organisations.rebrand(session.organiser, "Oak Street", "#333399")
    assert client.get(f"/s/{session.written_code}/summary.pdf").content != first


def test_the_summary_is_on_its_paper(new_page, server):
    room = a_room(answers=1, revealed=True)
    logo = cleaned_picture(a_picture())
    organisations.rebrand(room.session.organiser, "Elm Road", "#7a1f5c", logo=logo)
    page = new_page(**LAPTOP)
    refused = []
    page.on(
        "console", lambda message: refused.append(message.text) if "policy" in message.text else 0
    )
    page.goto(f"/s/{room.session.written_code}/summary")
    accent = "getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"
    assert page.evaluate(accent) == "#7a1f5c"
    assert page.get_by_role("img", name="Elm Road").bounding_box()["width"] == 240
    assert (violations_day_and_night(page), refused) == ([], [])


@pytest.mark.quick
def test_the_page_of_the_organisation_is_accessible(new_page, server):
    user = an_organiser()
    organisations.rebrand(user, "Elm Road", "#333399", logo=cleaned_picture(a_picture()))
    page = new_page(**SMALL)
    sign_in(page, user, server)
    page.goto("/organisation")
    assert violations_day_and_night(page) == []
    page.get_by_label("Colour").fill("#ff9900")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Not saved yet").wait_for()
    assert violations_day_and_night(page) == []
    assert wider_by(page) == 0
