"""What a person thinks of the record: pages at their own pace, with scripts or without."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browsers import SMALL
from tests.factories import a_room, fresh
from workshops.actions import causes, closing, joining, record, remark_moderation
from workshops.cookies import SEAT
from workshops.models import AuthorBucket, Choice, Remark, Session


@pytest.fixture
def room(db):
    room = a_room(people=2, answers=2, revealed=True, rung="informing")
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    causes.add_action(room.session, cause, what="Send drafts early", who="Amina")
    closing.begin_closing(room.session)
    record.open_record(room.session)
    return room


@pytest.fixture
def seated(client, room):
    closing.reopen(room.session)
    client.cookies[SEAT] = joining.join(room.session)
    closing.begin_closing(room.session)
    record.open_record(room.session)
    return client


def here(room, query=""):
    return reverse("record", args=[room.session.written_code]) + query


def version(page):
    return page.text.partition('name="version" value="')[2].partition('"')[0]


def answer(client, room, page=None, **sent):
    page = page or client.get(here(room, "?step=record"))
    return client.post(here(room), {"step": "record", "version": version(page), **sent})


def test_a_phone_is_led_through_the_questions_and_each_can_be_changed(seated, room):
    assert answer(seated, room, choice="fair").headers["Location"].endswith("?step=rung")
    page = seated.get(here(room))
    assert "What did this feel like to you?" in page.text
    assert "You said: <b>Yes, a fair record</b>" in page.text
    seated.post(here(room), {"step": "rung", "choice": "coercion"})
    assert sorted(Choice.objects.values_list("choice", flat=True)) == ["coercion", "fair"]
    sent = seated.post(here(room), {"step": "missing", "text": "The night shift"})
    assert "You can put the phone down" in seated.get(sent.headers["Location"]).text
    assert Remark.objects.get(kind="missing").text == "The night shift"
    kept = seated.post(here(room), {"step": "missing", "text": "Our sons", "nobody": "1"})
    assert kept.status_code == 422
    assert "Our sons" in kept.text
    assert Remark.objects.get(kind="missing").text == "The night shift"
    seated.post(here(room), {"step": "missing", "text": "The night shift", "nobody": "1"})
    assert not Remark.objects.exists()
    answer(seated, room, choice="differently", text="Nobody asked the night shift")
    assert Remark.objects.get().text == "Nobody asked the night shift"
    assert "Nobody asked the night shift" in seated.get(here(room, "?step=record")).text
    answer(seated, room, choice="fair", text="Nobody asked the night shift")
    assert not Remark.objects.exists()


def test_each_question_can_be_left_out(seated, room):
    assert answer(seated, room).headers["Location"].endswith("?step=rung")
    for step, following in (("rung", "missing"), ("missing", "done")):
        sent = seated.post(here(room), {"step": step})
        assert sent.headers["Location"].endswith(f"?step={following}")
    assert (Choice.objects.count(), Remark.objects.count()) == (0, 0)


def test_causes_that_have_changed_are_read_again_and_the_answer_stays_on_the_page(seated, room):
    page = seated.get(here(room))
    causes.mark_cause(room.session, room.answers[1], "Nobody says what came of it")
    words = "Nobody asked the night shift"
    again = answer(seated, room, page, choice="differently", text=words)
    assert again.status_code == 409
    assert "The causes have changed. Read them again." in again.text
    assert "Nobody says what came of it" in again.text
    assert words in again.text and 'value="differently" checked' in again.text
    assert not Choice.objects.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"choice": "maybe"}, "Choose one of the answers on the page."),
        ({"choice": "differently", "text": "x" * 301}, "The most is"),
    ],
)
def test_what_cannot_be_taken_is_said_on_the_page(seated, room, sent, said):
    refused = answer(seated, room, **sent)
    assert (refused.status_code, said in refused.text) == (422, True)
    assert not Choice.objects.exists()


def test_something_personal_is_asked_about_before_it_is_sent(seated, room):
    asked = answer(seated, room, choice="differently", text="Ring 07700 900123")
    assert "There is a phone number in it" in asked.text
    assert not Remark.objects.exists()


def test_words_that_come_too_late_stay_on_the_page(seated, room):
    page = seated.get(here(room))
    record.close_record(room.session)
    late = answer(seated, room, page, choice="differently", text="Nobody asked the night shift")
    assert "This question has closed" in late.text
    assert "Nobody asked the night shift" in late.text


def test_words_that_are_sent_too_fast_stay_at_their_question(seated, room):
    seated.post(here(room), {"step": "missing", "text": "The night shift"})
    AuthorBucket.objects.update(tokens=0)
    refused = seated.post(here(room), {"step": "missing", "text": "Our sons"})
    assert (refused.status_code, "Retry-After" in refused.headers) == (429, True)
    assert "Who should have been here, but was not?" in refused.text
    assert "Our sons" in refused.text


def test_words_that_are_checked_first_say_so_and_why_they_are_not_shown(seated, room):
    Session.objects.update(checks_first=True)
    sent = seated.post(here(room), {"step": "missing", "text": "The night shift"})
    waits = "Sent. Someone checks it first."
    assert waits in seated.get(sent.headers["Location"]).text
    remark_moderation.refuse(room.session, Remark.objects.get(), "hurtful", "The night shift")
    assert waits not in seated.get(sent.headers["Location"]).text
    assert "It could hurt someone" in seated.get(here(room, "?step=missing")).text


def test_no_page_of_a_phone_names_what_was_declared_or_what_others_chose(seated, room):
    code = room.session.written_code
    pages = [seated.get(here(room, f"?step={step}")).text for step in ("record", "done")]
    pages += [seated.get(f"/s/{code}{page}").text for page in ("", "/mine", "/summary")]
    pages += [seated.get(f"/s/{code}/summary.json").text]
    assert [page for page in pages if "nforming" in page.replace("informing people", "")] == []


@pytest.mark.quick
@pytest.mark.parametrize("javascript", [True, False])
def test_the_room_leads_to_the_record_and_words_can_be_added(phone, db, javascript):
    room = a_room(people=1, answers=1, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    page = phone(room.session, java_script_enabled=javascript, **SMALL)
    closing.begin_closing(room.session)
    record.open_record(fresh(room.session))
    if not javascript:
        page.reload()
    page.get_by_role("link", name="Is this a fair record?").click()
    expect(page.get_by_text("Plans are made without us")).to_be_visible()
    expect(page.get_by_label("Your view")).to_be_hidden()
    page.locator("label", has_text="I see it differently").click()
    page.get_by_label("Your view").fill("Nobody asked the night shift")
    page.get_by_role("button", name="Next").click()
    page.get_by_text("We had no say").click()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Missing:").fill("People who work at night")
    page.get_by_role("button", name="Send and finish").click()
    expect(page.get_by_role("heading", name="Thank you.")).to_be_visible()
    page.get_by_role("link", name="Back to the room").click()
    expect(page.locator(".btn.go:visible")).to_have_text("Read the summary")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") or not javascript
    written = dict(Remark.objects.values_list("kind", "text"))
    assert written == {
        "record": "Nobody asked the night shift",
        "missing": "People who work at night",
    }


def test_each_cause_leads_to_a_page_to_differ_and_that_page_back_here(seated, room):
    address = reverse("view-of-cause", args=[room.session.written_code, room.answers[0].pk])
    assert f'href="{address}"' in seated.get(here(room)).text
    assert f'href="{here(room)}"' in seated.get(address).text
    sent = seated.post(address, {"text": "Only some plans"})
    assert sent.headers["Location"] == here(room)
    assert Remark.objects.get(kind="cause").text == "Only some plans"
    record.close_record(fresh(room.session))
    assert "Everyone can see your words now" in seated.get(address).text
    other = reverse("view-of-record", args=[room.session.written_code])
    assert seated.post(other, {"text": "Too late"}).status_code == 409
    assert "This question has closed" in seated.get(other).text
