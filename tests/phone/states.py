"""Every state of the phone: each takes a page of a room that has begun to the state it names."""

from playwright.sync_api import expect

from tests.factories import an_answer
from workshops.actions import asking, causes, checks, grouping, hiding, moderation, record
from workshops.actions.closing import begin_closing
from workshops.actions.voting import give
from workshops.models import Node


def writing(room, page):
    asking.set_timer(room.session, room.why, 50)
    page.get_by_role("textbox", name="your answer").fill("Kept for now")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Kept on this phone until there is signal")).to_be_visible()


def reading(room, page):
    asking.reveal(room.session, room.why)
    expect(page.locator("#rest")).to_be_visible()
    page.locator(".tick:visible").first.click()
    expect(page.locator(".tick[aria-pressed=true]")).to_be_visible()
    page.locator(".differ:visible").last.click()
    expect(page.locator("#view-text")).to_be_focused()
    moderation.pause(room.session)
    expect(page.get_by_text("Answers are paused.")).to_be_visible()


def voting(room, page):
    asking.reveal(room.session, room.why)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "A theme")
    asking.open_voting(room.session, room.why)
    page.locator("[data-give]:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")


def several(room, page):
    page.get_by_role("textbox", name="your answer").fill("Words that stay")
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    expect(page.get_by_role("button", name="Answer the new one")).to_be_visible()


def several_at_once(room, page):
    """Words for the why that was settled can still be sent."""
    asking.reveal(room.session, room.why)
    page.get_by_role("textbox", name="your answer").fill("Words that stay")
    asking.ask_several(room.session, room.answers[:3], settles_parents=True)
    expect(page.get_by_role("button", name="Move your words there")).to_be_visible()
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def deep(room, page):
    why, answer = room.why, room.answers[0]
    for _ in range(6):
        asking.reveal(room.session, why)
        why = asking.ask(room.session, Node.objects.get(pk=answer.pk))
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
    expect(page.get_by_text("5 whys in between")).to_be_visible()
    checks.open_check(room.session, "follows", answer.parent)
    page.get_by_role("button", name="therefore").first.click()
    expect(page.locator(".sent")).to_be_visible()


def closing(room, page):
    begin_closing(room.session)
    expect(page.get_by_role("link", name="Read the summary")).to_be_visible()


def record_open(room, page):
    asking.reveal(room.session, room.why)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    begin_closing(room.session)
    record.open_record(room.session)
    page.get_by_role("link", name="Is this a fair record?").click()
    page.locator("label", has_text="I see it differently").click()
    expect(page.get_by_label("Your view")).to_be_visible()


def ladder(room, page):
    record_open(room, page)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("We had no say")).to_be_visible()


def missing(room, page):
    ladder(room, page)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_label("Missing:")).to_be_visible()


def over(room, page):
    missing(room, page)
    page.get_by_label("Missing:").fill("Nobody who works at night")
    record.close_record(room.session)
    page.get_by_role("button", name="Send and finish").click()
    expect(page.get_by_text("Nobody who works at night")).to_be_visible()


def lobby(room, page):
    asking.settle(room.session, room.why)
    expect(page.get_by_text("The next why will appear here").first).to_be_visible()


def result(room, page):
    asking.reveal(room.session, room.why)
    asking.open_voting(room.session, room.why)
    page.locator("[data-give]:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    for seat, answer in ((0, 3), (1, 3), (2, 4)):
        give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, room.why)
    expect(page.locator(".yours:visible")).to_have_count(1)


def refused(room, page):
    page.route(
        "**/answers", lambda route: route.fulfill(status=409, json={"error": "It is settled."})
    )
    page.get_by_role("textbox", name="your answer").fill("Too late")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("[data-reason]", has_text="It is settled.")).to_be_visible()


def tree(room, page):
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.get_by_role("heading", name="Why 2")).to_be_visible()


def own_hidden(room, page):
    say(page, "The new manager said no")
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, Node.objects.get(text="The new manager said no"), "it names a person")
    expect(page.locator(".own-answers .card")).to_contain_text("because: it names a person")


def asked_first(room, page):
    page.get_by_role("textbox", name="your answer").fill("Ask Dr Patel on 07700 900123")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="There is a name in it: Dr Patel")).to_be_focused()


def finished(room, page):
    say(page, "Half a thought")
    page.get_by_role("button", name="I have finished").click()
    expect(page.get_by_role("button", name="Write another")).to_be_visible()


def changing(room, page):
    say(page, "Half a thought")
    page.get_by_role("link", name="Change").click()
    page.get_by_role("textbox", name="your answer").fill("")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Change what you wrote")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_visible()


def taking_back(room, page):
    say(page, "Not for everyone")
    asking.reveal(room.session, room.why)
    page.get_by_role("link", name="Take back").click()
    expect(page.get_by_role("heading", name="What you wrote")).to_be_visible()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()


def paused(room, page):
    page.get_by_role("button", name="Pause updates").click()
    asking.reveal(room.session, room.why)
    expect(page.get_by_role("button", name="Pause updates", pressed=True)).to_be_visible()
    expect(page.locator(".of-all > li")).to_have_count(0)


def say(page, words):
    page.get_by_role("textbox", name="your answer").fill(words)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".own-answers .card")).to_contain_text("Sent", use_inner_text=True)


IN_THE_ROOM = [
    writing,
    reading,
    voting,
    several,
    several_at_once,
    deep,
    closing,
    record_open,
    ladder,
    missing,
    over,
    lobby,
    result,
    refused,
]
IN_THE_ROOM += [tree, own_hidden, changing, finished, taking_back, paused, asked_first]
