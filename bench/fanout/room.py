"""The room that all this is about: its phones' cookies, real frames of it, and people who write."""

import time

BATCH = 50  # answers in a large frame: those of a tick of 250 ms at 200 a second
WORDS = "We were asked when it had all been decided, number {}"


def make_room(phones):
    """Return a revealed session with that many seats, and the cookie of each phone."""
    from tests.factories import a_room
    from workshops.actions import joining

    room = a_room(people=3, answers=3, revealed=True)
    return room, [f"seat={joining.join(room.session)}" for _ in range(phones)]


def write_frames(room, folder):
    """Write the phones' frames of 1 new answer and of BATCH new answers to `one` and `many`."""
    from tests.factories import an_answer, fresh
    from workshops import fragments
    from workshops.board import PHONE

    for name, answers in (("one", 1), ("many", BATCH)):
        since = fresh(room.session).revision
        for number in range(answers):
            an_answer(room.seats[number % 3], room.why, WORDS.format(number))
        text = fragments.frame(room.session.pk, since, PHONE).as_message()
        (folder / name).write_text(text)


def write_answers(session_id, rate, seconds, writer, writers):
    """Write one writer's share of answers at `rate` a second; return how many, and the seconds."""
    from simulation.client.participant import new_op_id
    from workshops.actions import answering
    from workshops.models import Session

    session = Session.objects.get(pk=session_id)
    why, seats = session.whys.get(), list(session.seats.values_list("pk", flat=True))
    start, numbers = time.perf_counter(), range(writer, rate * seconds, writers)
    for number in numbers:
        time.sleep(max(0, start + number / rate - time.perf_counter()))
        seat = session.seats.select_related("session").get(pk=seats[number % len(seats)])
        answering.submit(seat, why, WORDS.format(number), new_op_id())
    return len(numbers), time.perf_counter() - start
