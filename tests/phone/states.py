"""Every state of the phone, in walks: each takes a page of a room that has begun from one state
to the next, and yields the name of each.
"""

from playwright.sync_api import expect

from tests.factories import an_answer
from workshops.actions import asking, causes, checks, grouping, hiding, moderation, record
from workshops.actions.closing import begin_closing
from workshops.actions.voting import give
from workshops.models import Node


def what_i_wrote(room, page):
    ask_about_a_name(page)
    yield "asked before it is sent"
    page.reload()
    page.route(
        "**/answers", lambda route: route.fulfill(status=409, json={"error": "It is settled."})
    )
    send(page, "Too late")
    expect(page.locator("[data-reason]", has_text="It is settled.")).to_be_visible()
    yield "refused"
    page.unroute_all()
    page.evaluate("localStorage.clear()")
    page.reload()
    say(page, "Half a thought")
    page.get_by_role("button", name="I have finished").click()
    expect(page.get_by_role("button", name="Write another")).to_be_visible()
    yield "finished"
    page.get_by_role("link", name="Change").click()
    box_of(page).fill("")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Change what you wrote")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_visible()
    yield "changing"
    page.goto(f"/s/{room.session.written_code}")
    asking.reveal(room.session, room.why)
    page.get_by_role("link", name="Take back").click()
    expect(page.get_by_role("heading", name="What you wrote")).to_be_visible()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    yield "taking back"
    page.goto(f"/s/{room.session.written_code}")
    hiding.hide(room.session, Node.objects.get(text="Half a thought"), "it names a person")
    expect(page.locator(".own-answers .card")).to_contain_text("because: it names a person")
    yield "own answer hidden"


def from_reading_to_the_result(room, page):
    page.get_by_role("button", name="Pause updates").click()
    asking.reveal(room.session, room.why)
    expect(page.get_by_role("button", name="Pause updates", pressed=True)).to_be_visible()
    expect(page.locator(".of-all > li")).to_have_count(0)
    yield "updates paused"
    page.get_by_role("button", name="Pause updates").click()
    expect(page.locator("#rest")).to_be_visible()
    page.locator(".tick:visible").first.click()
    expect(page.locator(".tick[aria-pressed=true]")).to_be_visible()
    page.locator(".differ:visible").last.click()
    expect(page.locator("#view-text")).to_be_focused()
    moderation.pause(room.session)
    expect(page.get_by_text("Answers are paused.")).to_be_visible()
    yield "reading"
    moderation.resume(room.session)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "A theme")
    asking.open_voting(room.session, room.why)
    page.locator("[data-give]:visible").first.click()
    expect(page.locator("[data-left]")).to_have_text("2 dots left")
    yield "voting"
    for seat, answer in ((0, 3), (1, 3), (2, 4)):
        give(room.seats[seat], room.answers[answer])
    asking.settle(room.session, room.why)
    expect(page.locator(".yours:visible")).to_have_count(1)
    yield "result"


def where_several_whys_are_open(room, page):
    box_of(page).fill("Words that stay")
    asking.reveal(room.session, room.why)
    asking.ask(room.session, Node.objects.get(pk=room.answers[0].pk))
    expect(page.get_by_role("button", name="Answer the new one")).to_be_visible()
    yield "a second why"
    asking.ask_several(room.session, room.answers[1:4], settles_parents=True)
    expect(page.get_by_role("button", name="Move your words there")).to_be_visible()
    # Words for the why that was settled can still be sent.
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    yield "several at once"
    page.goto(f"/s/{room.session.written_code}/tree?at={room.answers[0].pk}")
    expect(page.get_by_role("heading", name="Why 2")).to_be_visible()
    yield "tree"


def six_whys_deep(room, page):
    why, answer = room.why, room.answers[0]
    for _ in range(6):
        asking.reveal(room.session, why)
        why = asking.ask(room.session, Node.objects.get(pk=answer.pk))
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
    expect(page.get_by_text("5 whys in between")).to_be_visible()
    checks.open_check(room.session, "follows", answer.parent)
    page.get_by_role("button", name="therefore").first.click()
    expect(page.locator(".sent")).to_be_visible()
    yield "deep"


def without_signal(room, page):
    asking.set_timer(room.session, room.why, 50)
    box_of(page).fill("Kept for now")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Kept on this phone until there is signal")).to_be_visible()
    yield "writing"


def while_it_closes(room, page):
    asking.settle(room.session, room.why)
    expect(page.get_by_text("The next why will appear here").first).to_be_visible()
    yield "lobby"
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    begin_closing(room.session)
    expect(page.get_by_role("link", name="Read the summary")).to_be_visible()
    yield "closing"
    record.open_record(room.session)
    page.get_by_role("link", name="Is this a fair record?").click()
    page.locator("label", has_text="I see it differently").click()
    expect(page.get_by_label("Your view")).to_be_visible()
    yield "record"
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("We had no say")).to_be_visible()
    yield "ladder"
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_label("Missing:")).to_be_visible()
    yield "missing"
    page.get_by_label("Missing:").fill("Nobody who works at night")
    record.close_record(room.session)
    page.get_by_role("button", name="Send and finish").click()
    expect(page.get_by_text("Nobody who works at night")).to_be_visible()
    yield "over"


def ask_about_a_name(page):
    send(page, "Ask Dr Patel on 07700 900123")
    expect(page.get_by_role("heading", name="There is a name in it: Dr Patel")).to_be_focused()


def say(page, words):
    send(page, words)
    expect(page.locator(".own-answers .card")).to_contain_text("Sent", use_inner_text=True)


def send(page, words):
    box_of(page).fill(words)
    page.get_by_role("button", name="Send").click()


def box_of(page):
    return page.get_by_role("textbox", name="your answer")


WALKS = [what_i_wrote, from_reading_to_the_result, where_several_whys_are_open]
WALKS += [six_whys_deep, without_signal, while_it_closes]
