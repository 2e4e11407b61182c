"""Groups that are too small to be shown apart: their name is only where a session is planned."""

from tests.journeys.agreement import fetching

IN_WORDS = ("txt", "md", "opml", "mm", "mermaid", "svg", "csv", "notes", "graphml", "json")
# The JSON has the plan: the list of groups, and that of a side which is shown as a whole.
IN_THE_PLAN = 2


def assert_not_named(group, said):
    assert said
    assert not [text for text in map(str, said) if group in text]


def assert_no_file_names(group, page, session):
    fetch = fetching(page)
    for slug in IN_WORDS:
        named = fetch(f"/s/{session.written_code}/summary.{slug}").count(group)
        assert named == (IN_THE_PLAN if slug == "json" else 0), slug
