"""What the desk says about the plan: before the first why, in time, late and over."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import a_room, a_session, fresh
from workshops.actions import asking

PLAN = {"minutes": 45, "minutes_to_arrive": 5, "minutes_to_close": 10, "levels": 5}

PACE_OF = """async ([plan, spent, phase]) => {
  const { paceOf } = await import(document.querySelector("script[src*='desk/desk']").src
    .replace(/desk\\/desk[^/]*$/, "desk/pace-of-plan.js"));
  const numbers = { arrive: 5, whys: 30, close: 10, each: 0, levels: 5, deepest: 1, open: 1 };
  const whole = { ...numbers, ...plan };
  const { over, words, each } = paceOf(whole, spent, phase || "open");
  return [over, words.filter(Boolean).join(" "), each];
}"""

STARTS = "The timer starts with the first why."
TIME, OTHERS = "There is time for every step: about", "3 for each of the others."
ONE = "1 for each of the others."
SKIP = "There is not enough time for every step. You can skip any of them."
ALL = {"arrive": 0, "whys": 45, "close": 0}

SAID = [
    ({}, None, "", ["", f"Arriving: 5 min. Whys: 30 min. Closing: 10 min. {STARTS}", 0]),
    (ALL, None, "", ["", f"45 minutes are planned. {STARTS}", 0]),
    # In time: the open whys of the deepest level count, and the levels still to go.
    ({}, 0, "", ["", "30 min left for whys, about 6 each. Then 10 to close.", 0]),
    ({"open": 3}, 6, "", ["", "24 min left for whys, about 3 each. Then 10 to close.", 0]),
    ({"deepest": 5}, 29, "", ["", "1 min left for whys. Then 10 to close.", 0]),
    ({"deepest": 6, "open": 0}, 20, "", ["", "10 min left for whys. Then 10 to close.", 0]),
    (ALL, 0, "", ["", "45 min left for whys, about 9 each.", 0]),
    # Late: 3 levels should have taken 18 minutes.
    (
        {"deepest": 3},
        21,
        "",
        ["3 min over.", "At 3 minutes for each why there is still time to close.", 3],
    ),
    ({"deepest": 3}, 18.9, "", ["", "11 min left for whys, about 3 each. Then 10 to close.", 0]),
    (
        ALL | {"deepest": 4},
        43,
        "",
        ["7 min over.", "At 1 minute for each why there is still time for all of them.", 1],
    ),
    # Nothing is offered that does not fit.
    ({"deepest": 2}, 28, "", ["16 min over.", "2 min left for whys. Then 10 to close.", 0]),
    # After the button: 3 minutes each are the plan.
    (
        {"deepest": 3, "each": 3},
        21,
        "",
        ["", "9 min left for whys, about 3 each. Then 10 to close.", 0],
    ),
    (
        {"deepest": 3, "each": 3},
        26,
        "",
        ["2 min over.", "At 1 minute for each why there is still time to close.", 1],
    ),
    ({"deepest": 4}, 31, "", ["", "Time for whys is over. 9 min left to close.", 0]),
    ({"deepest": 4}, 40, "", ["", "Planned time is over.", 0]),
    ({}, 10, "closing", ["", "30 min left to close.", 0]),
    # While closing: actions take as long as 3 other steps.
    ({"steps": 6, "actions": 1}, 10, "closing", ["", f"{TIME} 9 min for actions, {OTHERS}", 0]),
    ({"steps": 4, "actions": 1}, 34, "closing", ["", f"{TIME} 3 min for actions, {ONE}", 0]),
    ({"steps": 3}, 30.5, "closing", ["", f"{TIME} 3 min each.", 0]),
    ({"steps": 4, "actions": 1}, 35, "closing", ["", SKIP, 0]),
    ({"steps": 1}, 30, "closing", ["", "10 min left to close.", 0]),
    ({"steps": 6, "actions": 1}, 41, "closing", ["", "Planned time is over.", 0]),
    ({}, 10, "closed", ["", "", 0]),
]


def test_the_sentence_of_the_pace_is_true_whatever_the_room_has_done(at_desk):
    page = at_desk(a_session(opened=False, **PLAN))
    expect(page.locator("#pace")).to_contain_text(STARTS)
    for plan, spent, phase, said in SAID:
        assert page.evaluate(PACE_OF, [plan, spent, phase]) == said, (plan, spent, phase)


def test_a_desk_that_is_late_announces_it_and_1_button_makes_the_rest_fit(at_desk):
    room = a_room(**PLAN)
    begun_ago(room, minutes=5)
    page = at_desk(room.session)
    pace, button = page.locator("#pace"), page.locator("#plan-each")
    expect(pace).to_have_text("Why 1 of 5. 25 min left for whys, about 5 each. Then 10 to close.")
    expect(button).to_be_hidden()
    begun_ago(room, minutes=10)
    expect(pace.locator(".over")).to_have_text("4 min over.")
    expect(pace).to_contain_text("At 4 minutes for each why there is still time to close.")
    expect(page.locator("#spoken")).to_contain_text("4 min over.", timeout=15_000)
    button.focus()
    page.get_by_role("button", name="Plan 4 min each").press("Enter")
    expect(pace).to_have_text("Why 1 of 5. 20 min left for whys, about 4 each. Then 10 to close.")
    expect(pace).to_be_focused()
    assert fresh(room.session).minutes_each == 4


def begun_ago(room, minutes):
    room.session.whys.update(opened_at=timezone.now() - timedelta(minutes=minutes))
    asking.set_timer(room.session, room.why, 60)  # so that the desk gets a frame


def test_the_timer_says_how_long_the_stage_is_and_grows_with_it(at_desk):
    page = at_desk(a_room(**PLAN).session)
    expect(page.locator(".time")).to_contain_text("left for writing, of 3:00")
    page.get_by_role("button", name="+1 min").click()
    expect(page.locator(".time")).to_contain_text("of 4:00")
