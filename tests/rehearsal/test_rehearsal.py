"""A rehearsal: people who pretend, in a copy of which nothing stays."""

import pytest

from tests.access.roles import signed_in
from tests.factories import a_collecting_room, a_seat, a_session, an_organiser, fresh
from tests.rehearsal.practising import PEOPLE, PLAN, opened, steps
from workshops import rehearsal
from workshops.actions import asking, causes, checks, closing, invitations, record, rehearsals
from workshops.board.session_list import earlier_sessions, read_session_list
from workshops.models import Answer, Choice, Mark, Node, Remark, Session, Vote
from workshops.rehearsal.steps import SPEAK
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def of(session):
    """All that is stored of a session."""
    session = fresh(session)
    row = {field.name: getattr(session, field.attname) for field in session._meta.concrete_fields}
    return row, list(session.nodes.values()), list(session.seats.values())


def test_it_is_the_same_plan_under_another_code(session, practised):
    for name in (*PLAN, "title", "minutes", "levels"):
        assert getattr(practised, name) == getattr(session, name), name
    assert practised.question.text == session.question.text
    assert practised.code != session.code


@pytest.mark.parametrize("begun", [a_session, lambda: a_collecting_room().session])
def test_only_what_nobody_has_opened_is_rehearsed(begun):
    session = begun()
    with pytest.raises(Refused, match="only practise before"):
        rehearsals.begin(session, session.organiser)


def test_nor_is_a_rehearsal(practised):
    with pytest.raises(Refused, match="only practise before"):
        rehearsals.begin(practised, practised.organiser)


def test_there_are_no_more_than_40(chance):
    practised = rehearsals.begin(a_session(opened=False, cap=500), an_organiser())
    steps(practised, chance, 9)
    assert practised.seats.count() == 40


def test_the_next_takes_the_place_of_the_one_before(session, practised):
    again = rehearsals.begin(session, session.organiser)
    assert list(Session.objects.exclude(rehearsal_of=None)) == [again]


def test_the_session_itself_is_not_touched(session, chance):
    before, listed = of(session), read_session_list(session.organiser)
    practised = rehearsals.begin(session, session.organiser)
    opened(practised, chance)
    steps(practised, chance)
    rehearsals.end(practised)
    assert (of(session), read_session_list(session.organiser)) == (before, listed)


def test_people_join_write_read_and_vote_until_all_have(practised, chance):
    why = opened(practised, chance)
    assert practised.seats.count() == PEOPLE
    steps(practised, chance)
    assert (fresh(why).answers, fresh(why).writers) == (PEOPLE, PEOPLE)
    asking.reveal(fresh(practised), why)
    steps(practised, chance)
    assert Mark.objects.values("author_tag").distinct().count() > PEOPLE / 2
    asking.open_voting(fresh(practised), why)
    steps(practised, chance)
    assert Vote.objects.filter(why=why).count() == PEOPLE * practised.dots


def test_people_choose_when_the_room_is_asked(practised, chance):
    why = opened(practised, chance)
    steps(practised, chance, 2)
    asking.reveal(fresh(practised), why)
    check = checks.open_check(fresh(practised), "act", Answer.objects.first())
    steps(practised, chance, 3)
    assert check.choices.count() == PEOPLE


def test_it_can_be_led_to_the_close_and_people_do_no_more(practised, chance):
    why = opened(practised, chance)
    steps(practised, chance, 2)
    asking.reveal(fresh(practised), why)
    causes.mark_cause(fresh(practised), Answer.objects.first(), "A cause")
    closing.begin_closing(practised)
    written = Node.objects.count()
    steps(practised, chance, 6)
    assert Remark.objects.filter(session=practised).count() == SPEAK
    record.open_record(fresh(practised))
    steps(practised, chance)
    assert Choice.objects.count() == 2 * PEOPLE
    closing.close(practised)
    steps(practised, chance, 2)
    assert Node.objects.count() == written
    rehearsals.end(fresh(practised))


def test_two_desks_that_ask_for_steps_do_not_make_anybody_write_twice(practised, chance):
    why = opened(practised, chance)
    one, other = fresh(practised), fresh(practised)
    for _ in range(3):
        rehearsal.step(one, chance=chance)
        rehearsal.step(other, chance=chance)
    assert fresh(why).answers == fresh(why).writers == PEOPLE


def test_without_wifi_half_of_the_room_writes_later(practised, chance):
    why = opened(practised, chance)
    steps(practised, chance, without_signal=True)
    assert fresh(why).writers == PEOPLE / 2
    steps(practised, chance)
    assert fresh(why).writers == PEOPLE


@pytest.mark.parametrize(("kind", "answers"), [("hurtful", 1), ("name", 1), ("flood", 15)])
def test_what_can_go_wrong(practised, chance, kind, answers):
    why = opened(practised, chance)
    rehearsal.incident(fresh(practised), kind, chance)
    assert (fresh(why).answers, fresh(why).writers) == (answers, 1)


def test_nothing_can_before_a_why_is_asked(practised, chance):
    with pytest.raises(Refused, match="Ask why first"):
        rehearsal.incident(practised, "name", chance)


def test_real_people_are_never_made_to_do_anything():
    session = a_session()
    why = asking.ask(session, session.question)
    a_seat(session)
    client, code = signed_in(session.organiser.username), session.written_code
    for name in ("step", "end", "name"):
        assert client.post(f"/desk/{code}/rehearsal/{name}").status_code == 409
    assert fresh(why).answers == 0


def test_it_is_not_listed_copied_exported_shared_or_shown_to_others(session, practised):
    assert [row.code for row in read_session_list(session.organiser)] == [session.written_code]
    assert list(earlier_sessions(session.organiser, 9)) == [session]
    client, code = signed_in(session.organiser.username), practised.written_code
    for page in ("edit", "export", "export/json", "share", "delete"):
        assert client.get(f"/sessions/{code}/{page}").status_code == 404, page
    assert client.get(f"/s/{code}/summary.json").status_code == 404
    page = client.get(f"/s/{code}/summary")
    assert "This is a rehearsal. Nothing is kept." in page.text
    assert "/summary.pdf" not in page.text
    assert signed_in("another").get(f"/s/{code}/summary").status_code == 404
    with pytest.raises(Refused, match="invite anybody to a rehearsal"):
        invitations.invite(practised, made_by=None)
