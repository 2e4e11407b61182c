"""The first load of a room's pages, served as on a real host: few bytes, few requests."""

import pytest

from tests.browsers import LAPTOP, PHONE, sign_in, take_a_seat
from tests.factories import a_room, an_organiser
from tests.loading import Loading

MOST_REQUESTS, MOST_BYTES = 12, 70 * 1024


@pytest.mark.quick
def test_a_room_is_live_after_few_bytes_and_few_requests_on_every_device(chromium, server):
    room = a_room(people=3, answers=30, revealed=True)
    at = f"/s/{room.session.written_code}"
    faults = []
    phone = chromium.new_context(base_url=server, **PHONE)
    take_a_seat(page := listening(phone, faults), room.session, server)
    loading = Loading(page)
    loading.until_live(at)
    requests, size = loading.without_fonts()
    assert requests <= MOST_REQUESTS
    assert 0 < size <= MOST_BYTES
    laptop = chromium.new_context(base_url=server, **LAPTOP)
    sign_in(page := listening(laptop, faults), an_organiser(), server)
    for address in (f"/desk/{room.session.written_code}", f"{at}/screen"):
        Loading(page).until_live(address)
    page.goto(f"{at}/summary")
    page.get_by_role("button", name="Print").wait_for()
    for context in (phone, laptop):
        context.close()
    assert faults == []


def listening(context, faults):
    """A page whose mistakes are kept, and what our policy refuses it."""
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: said.type == "error" and faults.append(said.text))
    return page
