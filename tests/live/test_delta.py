"""A page that was kept up to date equals one that is loaded now, whatever happened between."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.factories import a_collecting_room, fresh
from tests.live.canonical import page_now
from tests.room_actions import ACTIONS, Scenario
from workshops import board, fragments
from workshops.board.ring import distance
from workshops.models.limits import BEGINNINGS

pytestmark = pytest.mark.django_db

actions = st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 11))
pages = st.builds(
    lambda audience, language: replace(audience, language=language),
    st.sampled_from(board.AUDIENCES),
    st.sampled_from(("en", "cy", "ur")),
)

# Each is done once for a phone and once for the big screen; what is refused changes nothing.
VOTED = [
    ("reveal", 0),
    ("voting", 0),
    ("vote", 1),
    ("vote", 2),
    ("dots on paper", 2),
    ("settle", 0),
]
VOTED += [
    ("hide", 1),
    ("dots on paper", 3),
    ("show", 0),
    ("group", 0),
    ("reopen why", 0),
    ("settle", 0),
    ("ask", 2),
]
TICKED = [("reveal", 0), *(("tick", n) for n in range(8)), ("settle", 0)]
TICKED += [("reopen why", 0), ("settle", 0)]
RECORDED = [("reveal", 0), ("cause", 1), ("closing", 0), ("step of closing", 3)]
RECORDED += [("speak of the record", 0), ("close the record", 0), ("step of closing", 4)]
RECORDED += [("undo", 0), ("reopen", 0)]


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example([(page, ("closing", 0)) for page in board.AUDIENCES])
@example([(board.DESK, act) for act in TICKED])
@example([(page, act) for act in RECORDED for page in board.AUDIENCES])
@example([(page, act) for act in VOTED for page in (board.PHONE, board.SCREEN)])
@example(
    [(board.SCREEN, act) for act in [("settle", 0), *(("dots on paper", n) for n in (1, 2, 3))]]
)
@given(st.lists(st.tuples(pages, actions), min_size=4, max_size=14))
def test_changes_since_any_revision_lead_to_the_page_of_now(db, story_of):
    scenario, seen, current = Scenario(), [], {}
    for audience, action in story_of:
        if audience not in current:
            current[audience] = page_now(scenario.session.pk, audience)
            seen.append((audience, *current[audience]))
        if scenario.do(*action):
            current.clear()
    now = {audience: page_now(scenario.session.pk, audience) for audience, _, _ in seen}
    frames = {
        (audience, since): fragments.frame(scenario.session.pk, since, audience)
        for audience, since in {(audience, since) for audience, _, since in seen}
    }
    for audience, page, since in seen:
        current, revision = now[audience]
        got = page.after(frames[audience, since])
        assert got == current, f"{audience} from {since} to {revision}"


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(actions, min_size=6, max_size=14))
def test_pages_that_are_far_behind_come_to_it_by_a_few_frames_that_they_share(db, story_of):
    scenario = Scenario()
    seen = list(pages_before(story_of, scenario, board.SCREEN))
    (now, revision), session = page_now(scenario.session.pk, board.SCREEN), fresh(scenario.session)
    begins = set()
    with pytest.MonkeyPatch.context() as soon:
        soon.setattr(fragments, "FAR_BEHIND", 1)
        for page, since in seen:
            frame = fragments.frame_for(session, since, board.SCREEN)
            assert frame.since <= since and page.after(frame) == now, since
            assert revision - frame.since <= max(1, 2 * (revision - since))
            begins.add(frame.since)
    assert len(begins) <= 2 + revision.bit_length()


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(actions, min_size=4, max_size=14))
def test_phones_get_no_frame_only_while_nothing_that_they_see_changes(db, story_of):
    scenario = Scenario()
    before, stood_at = page_now(scenario.session.pk, board.PHONE)
    for name, number in story_of:
        if not scenario.do(name, number):
            continue
        after, stands_at = page_now(scenario.session.pk, board.PHONE)
        assert stands_at > stood_at or after == before, name
        before, stood_at = after, stands_at


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(actions, min_size=6, max_size=14))
def test_changes_lead_to_the_order_of_a_loaded_page_wherever_a_phone_begins(db, story_of):
    scenario = Scenario()
    seen = list(pages_before(story_of, scenario, board.PHONE))
    frames = {since: frame_since(scenario, since) for _, since in seen}
    session = fresh(scenario.session)
    for begins in range(BEGINNINGS):
        loaded = board.phone_page_of(session, beginning=begins)
        order = {
            why.node_id: [row.id for row in loaded.children(why.node_id)]
            for why in loaded.open_whys
        }
        for page, since in seen:
            kept = page.after(frames[since])
            assert {parent: in_order(kept, parent, begins) for parent in order} == order, since


def pages_before(story_of, scenario, audience):
    """Do each action, and yield the page before it and its revision.

    What is refused changes nothing, so it needs no page of its own.
    """
    done = True
    for name, number in story_of:
        if done:
            yield page_now(scenario.session.pk, audience)
        done = scenario.do(name, number)


def test_pages_that_were_open_before_the_beginning_come_to_the_opened_session(db):
    scenario = Scenario(room=a_collecting_room(answers=3))
    seen = []
    for action in ("join", "lock", "answer", "count who wrote", "unlock", "start", "reveal"):
        seen += [(page, *page_now(scenario.session.pk, page)) for page in board.AUDIENCES]
        assert scenario.do(action, 0), action
    for audience, page, since in seen:
        frame = fragments.frame(scenario.session.pk, since, audience)
        assert page.after(frame) == page_now(scenario.session.pk, audience)[0], (audience, since)


def frame_since(scenario, revision):
    return fragments.frame(scenario.session.pk, revision, board.PHONE)


def in_order(page, parent, begins):
    """The ids of what is in the list under a why, as docs/protocol.md says."""
    listed = {
        int(name.removeprefix("node-")): sort
        for name, (into, sort, _) in page.pieces.items()
        if into == f"answers-{parent}"
    }
    return sorted(listed, key=lambda pk: (distance(listed[pk], begins), pk))
