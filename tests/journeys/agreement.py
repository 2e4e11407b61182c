"""At the end every device shows the same: kept by frames, loaded now, and in files."""

import json
import re
import urllib.request

from playwright.sync_api import expect

from tests.journeys import trees
from tests.journeys.texts import ACTION, BRANCHES, CAUSE, HABIT, PROMPT, QUESTION, QUICKER
from tests.live.shown import assert_shows_what_a_loaded_page_shows
from workshops.actions import closing


def everyone_sees_the_same(server, room):
    """Compare what each device has kept with what it loads, and the trees with that in JSON."""
    session, base = room.session, f"/s/{room.session.written_code}"
    tree = trees.in_json(downloaded(server, base))
    for phone in room.phones:
        fetch = fetching(phone.page)
        assert trees.on_phone(fetch, base, QUESTION) == tree
    assert trees.on_phone(room.crowd.fetch, base, QUESTION) == tree
    for desk in (room.desk, room.second):
        assert trees.on_desk(fetching(desk.page), session) == tree
    assert trees.on_screen(room.screen, QUESTION) == tree

    for kept, loaded in room.crowd.kept_and_loaded():
        assert kept == loaded
    pages = (room.desk, room.second, *(phone for phone in room.phones if phone.has_script))
    for page in (room.screen, *(each.page for each in pages)):
        assert_shows_what_a_loaded_page_shows(page)
    close(server, room, base, tree)


def close(server, room, base, tree):
    """Then everybody has the summary, the tree is what it was, and the file has the rest."""
    closing.begin_closing(room.session)
    closing.close(room.session)
    for phone in room.phones:
        phone.look()
        expect(phone.page).to_have_url(re.compile(f"{base}/summary$"))
    expect(room.steady.page.locator("ul.outline").first).to_be_attached()
    assert trees.in_summary(room.steady.page, QUESTION) == tree
    document = downloaded(server, base)
    assert trees.in_json(document) == tree
    tells_the_rest(document)


def tells_the_rest(document):
    """Assert that a file has what the tree alone does not tell."""
    nodes = {node["text"]: node for node in document["nodes"]}
    whys = {why["node"]: why for why in document["whys"]}
    first, *others = (whys[nodes[text]["id"]] for text in (QUESTION, *BRANCHES))
    habit = nodes[HABIT]
    assert (first["voters"], first["dots_given"]) == (16, 16)
    assert (habit["tally"], habit["paper_dots"]) == (7, 1)
    assert (habit["recognised"], habit["known_by"]) == (3, "seen")
    assert {why["prompt_kind"] for why in others} == {PROMPT[0]}
    (check,) = document["checks"]
    assert (check["kind"], check["node"]) == ("follows", nodes[QUICKER]["id"])
    assert sum(count["people"] for count in check["counts"]) == 5
    (cause,) = document["causes"]
    assert (cause["wording"], cause["node"]) == (CAUSE, nodes[QUICKER]["id"])
    assert [action["what"] for action in cause["actions"]] == [ACTION["What"]]


def fetching(page):
    """Return a function that loads a page as this browser gets it, and returns its HTML."""
    return lambda address: page.context.request.get(address).text()


def downloaded(server, base):
    """The summary as JSON, taken without any page's help."""
    with urllib.request.urlopen(f"{server}{base}/summary.json", timeout=20) as response:
        return json.load(response)
