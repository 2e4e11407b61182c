import pytest

from simulation.client import Tree

PAGE = """
<body data-revision="5" data-audience="phone">
<div id="phase">Open</div>
<div id="whys" data-container>
  <section id="why-1" data-opened="1" data-why="1" data-node="10" data-stage="reading">
    <span id="count-10">1 answer</span>
    <ol id="answers-10" data-container>
    <li id="node-11" data-sort="4">First</li></ol>
  </section>
</div>
</body>
"""


def upsert(id_, into, html):
    return {"id": id_, "into": into, "sort": 0, "html": html}


def frame(since, to, *upserts, removals=()):
    return {"from": since, "to": to, "upserts": list(upserts), "removals": list(removals)}


def answer(number, words):
    html = f'<li id="node-{number}" data-sort="1">{words}</li>'
    return upsert(f"node-{number}", "answers-10", html)


def test_a_page_without_a_revision_is_refused():
    with pytest.raises(ValueError, match="revision"):
        Tree("<body><p id=a></body>")


def test_a_frame_adds_answers_in_known_containers_only():
    tree = Tree(PAGE)
    stranger = upsert("node-99", "answers-98", '<li id="node-99">Elsewhere</li>')
    assert tree.apply(frame(5, 6, answer(12, "Second"), stranger))
    assert tree.nodes() == {11: "First", 12: "Second"}
    assert tree.revision == 6


def test_a_frame_from_the_future_is_a_gap_and_changes_nothing():
    tree = Tree(PAGE)
    assert not tree.apply(frame(6, 7, answer(12, "Second")))
    assert tree.nodes() == {11: "First"}
    assert tree.revision == 5


def test_a_frame_from_the_past_is_ignored():
    tree = Tree(PAGE)
    assert tree.apply(frame(3, 5, answer(12, "Second")))
    assert tree.nodes() == {11: "First"}


def test_replacing_a_why_keeps_what_its_container_holds():
    tree = Tree(PAGE)
    replaced = (
        '<section id="why-1" data-opened="1" data-stage="voting">'
        '<ol id="answers-10" data-container></ol></section>'
    )
    tree.apply(frame(5, 6, upsert("why-1", "whys", replaced)))
    assert tree.nodes() == {11: "First"}
    assert [why.get("stage") for why in tree.whys()] == ["voting"]
    assert "count-10" not in tree.pieces


def test_removing_a_why_takes_its_answers_along():
    tree = Tree(PAGE)
    tree.apply(frame(5, 6, removals=["why-1"]))
    assert (tree.nodes(), tree.whys()) == ({}, [])


def test_an_answer_moves_into_a_theme():
    tree = Tree(PAGE)
    theme = '<li id="node-20" data-sort="1">Same<ol id="members-20" data-container></ol></li>'
    moved = upsert("node-11", "members-20", '<li id="node-11" data-sort="4">First</li>')
    tree.apply(frame(5, 6, upsert("node-20", "answers-10", theme), moved))
    assert tree.pieces["node-11"].within == "members-20"
    tree.apply(frame(6, 7, removals=["node-20"]))
    assert tree.nodes() == {}


def test_singletons_are_replaced_only_where_they_are():
    tree = Tree(PAGE)
    count = upsert("count-10", None, '<span id="count-10">2 answers</span>')
    stranger = upsert("count-77", None, '<span id="count-77">9 answers</span>')
    tree.apply(frame(5, 6, count, stranger))
    assert tree.pieces["count-10"].text == "2 answers"
    assert tree.pieces["count-10"].within == "why-1"
    assert "count-77" not in tree.pieces


def test_watch_gets_everything_that_is_drawn():
    drawn = []
    tree = Tree(PAGE, drawn.append)
    tree.apply(frame(5, 6, answer(12, "Second")))
    assert drawn == ["phase", "whys", "why-1", "count-10", "answers-10", "node-11", "node-12"]


def why(number, **data):
    data = "".join(f' data-{name}="{value}"' for name, value in data.items())
    return upsert(f"why-{number}", "whys", f'<section id="why-{number}"{data}></section>')


@pytest.mark.parametrize(("beginning", "own"), [(0, "why-2"), (1, "why-3"), (15, "why-3")])
def test_of_whys_asked_together_a_phone_has_its_own(beginning, own):
    tree = Tree(PAGE.replace("<body", f'<body data-beginning="{beginning}"'))
    assert tree.own_why().id == "why-1"
    tree.apply(frame(5, 6, why(2, opened=2, batch=3), why(3, opened=3, batch=3)))
    assert [piece.id for piece in tree.asked_together()] == ["why-2", "why-3"]
    assert tree.own_why().id == own
    tree.apply(frame(6, 7, why(4, opened=4)))
    assert tree.own_why().id == "why-4"
