"""The room that all this is about: its phones' cookies, real frames of it, and people who write."""

import time

BATCH = 50  # answers in a large frame: what comes in a tick of 250 ms at 200 a second
WORDS = "We were asked when it had all been decided, number {}"


def make_room(phones):
    """A revealed room with that many seats; returns it and the cookie of each phone."""
    from tests.factories import a_room
    from workshops.actions import doors

    room = a_room(people=3, answers=3, revealed=True)
    return room, [f"seat={doors.join(room.session)}" for _ in range(phones)]


def write_frames(room, folder):
    """The phones' frames of one new answer and of BATCH new answers, as `one` and `many`."""
    from tests.factories import an_answer, fresh
    from workshops import fragments
    from workshops.board import PHONE

    for name, answers in (("one", 1), ("many", BATCH)):
        since = fresh(room.session).revision
        for number in range(answers):
            an_answer(room.seats[number % 3], room.why, WORDS.format(number))
        text = fragments.frame(room.session.pk, since, PHONE).as_message()
        (folder / name).write_text(text)


def write_answers(session_id, rate, seconds):
    """Write answers at `rate` a second, each by another seat; returns how many in how long."""
    from workshops.actions import answering
    from workshops.client.participant import new_op_id
    from workshops.models import Session

    session = Session.objects.get(pk=session_id)
    why, seats = session.whys.get(), list(session.seats.values_list("pk", flat=True))
    start, written = time.perf_counter(), 0
    while written < rate * seconds:
        time.sleep(max(0, start + written / rate - time.perf_counter()))
        seat = session.seats.select_related("session").get(pk=seats[written % len(seats)])
        answering.submit(seat, why, WORDS.format(written), new_op_id())
        written += 1
    return written, time.perf_counter() - start
