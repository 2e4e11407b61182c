"""A page that was kept up to date equals one that is loaded now, whatever happened between."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.deeds import DEEDS, Story
from tests.live.canonical import page_now
from workshops import board, fragments

pytestmark = pytest.mark.django_db

deeds = st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 11))


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example([("closing", 0)])
@given(st.lists(deeds, min_size=4, max_size=14))
def test_changes_since_any_revision_lead_to_the_page_of_now(db, story_of):
    story = Story()
    seen = {audience: [] for audience in board.AUDIENCES}
    for name, number in story_of:
        for audience in board.AUDIENCES:
            seen[audience].append(page_now(story.session.pk, audience))
        story.tell(name, number)
    for audience in board.AUDIENCES:
        now, revision = page_now(story.session.pk, audience)
        for page, since in seen[audience]:
            frame = fragments.frame(story.session.pk, since, audience)
            assert page.after(frame) == now, f"{audience} from {since} to {revision}"


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(deeds, min_size=4, max_size=14))
def test_phones_stand_still_only_while_nothing_that_they_see_changes(db, story_of):
    story = Story()
    for name, number in story_of:
        before, stood_at = page_now(story.session.pk, "phone")
        story.tell(name, number)
        after, stands_at = page_now(story.session.pk, "phone")
        assert stands_at > stood_at or after == before, name
