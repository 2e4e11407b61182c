from simulation.client.pieces import Piece, parse

NODE = """
<li id="node-7" class="node" data-sort="12">
  <p dir="auto">Nobody asked us &amp; nobody <b>knew</b></p>
  <span id="tally-7" data-tally="3">3 dots</span>
  <form method="post"><button id="vote-7">Give a dot</button></form>
  <ol id="answers-7" data-container></ol>
</li>
"""


def test_parse_finds_each_live_element_and_its_own_words():
    assert parse(NODE) == (
        Piece("node-7", None, (("sort", "12"),), "Nobody asked us & nobody knew"),
        Piece("tally-7", "node-7", (("tally", "3"),), "3 dots"),
        Piece("answers-7", "node-7", (("container", ""),), ""),
    )


def test_parse_knows_containers():
    assert [piece.id for piece in parse(NODE) if piece.is_container] == ["answers-7"]


def test_parse_survives_void_elements_and_missing_end_tags():
    html = '<div id="why-1"><br><li id="node-2">one<li id="node-3">two</div><p id="now">!'
    assert [(piece.id, piece.within, piece.text) for piece in parse(html)] == [
        ("why-1", None, ""),
        ("node-2", "why-1", "one"),
        ("node-3", "node-2", "two"),
        ("now", None, "!"),
    ]


def test_the_text_of_a_piece_is_what_people_wrote():
    html = """<li id="node-7"><span class="d" aria-hidden="true">2</span><i>Aloud</i>
    <p id="words-7" dir="auto"><span>Why <span class="nb">co-production</span>?</span>
    <span class="visually-hidden"> (an underlying cause)</span></p></li>"""
    assert [piece.text for piece in parse(html)] == ["Why co-production?"]
