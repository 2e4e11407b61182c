"""40 people, 20 on each side: what both recognise, and what mainly 1 does, is the same everywhere.

A room of 11 that says the same shows nothing.
"""

import re
from collections import Counter
from dataclasses import astuple

import pytest
from playwright.sync_api import expect

from tests.browsers import PROJECTOR
from tests.exports.read_back import READERS
from tests.exports.trees import written
from tests.factories import a_seat, a_session, an_answer, fresh
from tests.journeys import closing, two_sides
from tests.journeys.agreement import downloaded
from tests.journeys.crowd import Crowd
from tests.journeys.desk import Desk
from tests.journeys.groups import assert_no_file_names, assert_not_named
from tests.journeys.two_sides import (
    CARERS,
    CHOSEN,
    COLUMNS,
    GROUPS,
    NOT_SHOWN,
    PARTS,
    PLAN,
    ROWS,
    USE,
    WORK,
)
from workshops.actions import asking, checks
from workshops.actions.closing import begin_closing, close
from workshops.common_ground import batches_of
from workshops.exports.document import document_of
from workshops.exports.entries import PlacedEntry
from workshops.models import Mark

IN_WORDS = "md", "txt", "opml", "mm", "docx", "pptx", "xlsx", "pdf"  # which have the section
ORDER = "first", "common", "second"


@pytest.mark.quick
@pytest.mark.slow
def test_what_2_sides_have_in_common_is_the_same_everywhere(new_page, server, patience):
    session = a_session(cap=60, **PLAN)
    asking.ask(session, session.question)
    desk = Desk.of(new_page, server, session)
    screen = new_page(**PROJECTOR)
    screen.goto(f"/s/{session.written_code}/screen")
    with Crowd(server, session.written_code, len(GROUPS), GROUPS) as crowd:
        write(session, desk, crowd)
        said = recognise_and_choose(session, crowd)
        desk.go_on("Settle", "Settled")
        assert_nothing_is_compared_yet(session, desk, crowd)
        closing.start_closing(desk)
        show(desk, screen)
        shown = [desk.page.content(), screen.content()]
        closing.close_for_good(desk, by="#end")
        shown += [text for person in crowd.people for text in person.heard]
    assert_it_is_what_the_rules_make_of(session, *said)
    # A page of the session loads itself again after the close, so this is another one.
    summary = screen.context.new_page()
    assert_summary_and_files_say_it(server, session, summary)
    assert_not_named(CARERS, [*shown, summary.content()])
    assert_no_file_names(CARERS, summary, session)


def write(session, desk, crowd):
    """Everybody writes an answer; when these are revealed, the desk has each part's share."""
    why = session.whys.get()
    texts = two_sides.answers()
    crowd.each(lambda person, n: person.answer(why.pk, texts[n]))
    desk.reveal()
    expect(desk.page.locator("#voice tbody th")).to_have_text(PARTS, use_inner_text=False)


def recognise_and_choose(session, crowd):
    """Return what the phones of all people say they ticked and chose, and about which check."""
    nodes = dict(session.nodes.values_list("text", "pk"))
    check = checks.open_check(session, "act", session.nodes.get(text=two_sides.BOTH))

    async def say(person, n):
        for text in two_sides.ticks(n):
            await person.recognise(nodes[text])
        await person.choose(check.pk, two_sides.choice(n))
        return await person.mine()

    mine = crowd.each(say)
    checks.close_check(session, check)
    ticked = [set(person["recognised"]) for person in mine]
    chosen = [{(check.pk, key) for key in person["choices"].values()} for person in mine]
    return ticked, chosen, check


def assert_nothing_is_compared_yet(session, desk, crowd):
    expect(desk.page.locator("#compared")).to_have_count(0)
    expect(desk.page.locator("#view-common")).to_be_disabled()
    expect(desk.page.locator("#view-common")).to_contain_text("Nothing is compared yet.")
    assert batches_of(fresh(session).voice) == ()
    assert "Common ground" not in crowd.fetch(f"/s/{session.written_code}/summary")


def show(desk, screen):
    """The desk has it once closing starts, and puts it on the big screen."""
    expect(desk.page.locator("#compared")).to_contain_text(NOT_SHOWN)
    assert columns(desk.page, "#compared .placed", "li > bdi") == COLUMNS
    desk.show(9)
    expect(screen.locator("#now")).to_contain_text(NOT_SHOWN)
    assert columns(screen, "#now .placed-side", "li") == COLUMNS


def assert_it_is_what_the_rules_make_of(session, ticked, chosen, check):
    """Compare what is stored with what follows from what people did, and from what they were to."""
    (batch,) = batches_of(fresh(session).voice)
    where = two_sides.by_the_rules(ticked, chosen, check)
    people = Counter(thing for said in (*ticked, *chosen) for thing in said)
    stored = {_key(each, check): (each.placement, each.people) for each in batch.placed}
    assert stored == {thing: (where[thing], people[thing]) for thing in where}
    assert where.pop((check.pk, CHOSEN[0])) == "first"
    texts = session.nodes.in_bulk(where)
    answers = [[texts[pk].text for pk in where if where[pk] == of] for of in ORDER]
    assert [sorted(column) for column in answers] == COLUMNS


def assert_summary_and_files_say_it(server, session, page):
    address = f"/s/{session.written_code}/summary"
    page.goto(address)
    section = page.locator("section.common-ground")
    expect(section).to_contain_text(NOT_SHOWN)
    assert columns(page, ".placed-side", ".placed-words") == COLUMNS
    (of_json,) = downloaded(server, f"/s/{session.written_code}")["voice"]["batches"]
    (batch,) = batches_of(fresh(session).voice)
    assert [PlacedEntry(**each) for each in of_json["placed"]] == [
        PlacedEntry(*astuple(each)) for each in batch.placed
    ]
    document = document_of(fresh(session), "public")
    for slug in IN_WORDS:
        said = _without_spaces(READERS[slug].words(written(slug, document)))
        assert _without_spaces(NOT_SHOWN) in said, slug
        for row in ROWS:
            assert re.search(".{,30}".join(map(_without_spaces, row)), said), (slug, row)


def test_a_room_of_11_shows_nothing(client, db):
    """All write and tick the same, and nothing says which side did."""
    session = a_session(cap=60, **PLAN)
    seats = [a_seat(session, group) for group in (*[USE] * 6, *[WORK] * 5)]
    why = asking.ask(session, session.question)
    answers = [an_answer(seats[n % 11], why, f"Answer {n}") for n in range(33)]
    asking.reveal(session, why)
    tags = session.author_tags(seats).values()
    Mark.objects.bulk_create(Mark(author_tag=tag, node=answers[0]) for tag in tags)
    asking.settle(session, fresh(why))
    begin_closing(session)
    client.force_login(session.organiser)
    desk = client.get(f"/desk/{session.written_code}").text
    close(session)
    summary = client.get(f"/s/{session.written_code}/summary").text
    assert "33 answers are not shown here." in desk
    assert "33 answers are not shown here." in summary
    for page in (desk, summary):
        assert not [name for name in (*PLAN["side_names"], *PLAN["role_groups"]) if name in page]
        assert "each group said" not in page


def _key(placed, check):
    return (check.pk, placed.choice) if placed.kind else placed.node


def columns(page, lists, words):
    found = page.locator(lists).all()
    return [sorted(w.strip() for w in each.locator(words).all_text_contents()) for each in found]


def _without_spaces(text):
    return "".join(text.split())
