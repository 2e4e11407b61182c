"""What can be imported, and the one-line error for anything else."""

import json

import pytest

from workshops.exports import reading
from workshops.exports.reading import Unreadable, shape

ONE = {"id": 1, "parent": None, "text": "One"}


def plain(*nodes, **more):
    return json.dumps({"question": "Why?", "nodes": nodes, **more}).encode()


def complaint(raw):
    with pytest.raises(Unreadable) as error:
        reading.read(raw)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_the_plain_form_becomes_a_tree_under_its_question():
    record, notes = reading.read(plain({"id": "b", "parent": 1, "text": " Two "}, ONE))
    told = [(node.kind, node.depth, node.parent, node.text) for node in record.nodes]
    assert told == [("question", 0, None, "Why?"), ("answer", 1, 1, "One"), ("answer", 2, 2, "Two")]
    assert [(why.node, why.stage, why.answers) for why in record.whys] == [
        (1, "settled", 1),
        (2, "settled", 1),
    ]
    assert (record.settings.title, record.settings.phase, notes) == ("Why?", "closing", [])


def test_a_question_alone_is_a_session_that_has_not_started():
    record, _ = reading.read(plain())
    assert (record.settings.phase, record.whys) == ("preparing", ())


def test_siblings_keep_the_order_of_the_file():
    nodes = [{"id": n, "parent": None, "text": f"{n}"} for n in (3, 1, 2)]
    record, _ = reading.read(plain(*nodes))
    assert [node.text for node in record.nodes[1:]] == ["3", "1", "2"]


def test_a_number_and_the_same_number_as_text_are_two_ids():
    record, _ = reading.read(plain(ONE, {"id": "1", "parent": 1, "text": "Two"}))
    assert [node.depth for node in record.nodes] == [0, 1, 2]


def test_control_characters_are_taken_out_and_noted():
    record, notes = reading.read(plain(ONE | {"text": "a\x07b\x1b[0m"}))
    assert record.nodes[1].text == "ab[0m"
    assert notes == ["nodes[0].text contained control characters. They were left out."]


def test_a_byte_order_mark_is_no_fault():
    record, _ = reading.read(b"\xef\xbb\xbf" + plain(ONE))
    assert len(record.nodes) == 2


@pytest.mark.parametrize(
    ("node", "place"),
    [
        ({"parent": 1}, "nodes[0].parent leads in a circle: 1 → 1."),
        ({"parent": 9}, "nodes[0].parent names the node 9, which does not exist."),
        ({"parent": [1]}, "nodes[0].parent must be a whole number or text."),
        ({"id": True}, "nodes[0].id must be a whole number or text."),
        ({"id": 1.5}, "nodes[0].id must be a whole number or text."),
        ({"text": 5}, "nodes[0].text must be text."),
        ({"text": " \u200b "}, "nodes[0].text is empty."),
        ({"text": "x" * 601}, "nodes[0].text has 601 characters. The most is 600."),
        ({"text": "a\x00b"}, "nodes[0].text contains a character that cannot be saved."),
        ({"text": "a\ud800b"}, "nodes[0].text contains a character that cannot be saved."),
    ],
)
def test_a_wrong_node_is_named_with_its_place(node, place):
    assert complaint(plain(ONE | node)).startswith(place)


def test_an_id_given_twice_names_both_places():
    assert complaint(plain(ONE, ONE)) == "nodes[1].id repeats the id 1, which nodes[0] has."


def test_a_circle_further_up_is_found_and_reported():
    pairs = [(1, 3), (2, 1), (3, 2), (4, 1)]
    nodes = [{"id": i, "parent": parent, "text": "x"} for i, parent in pairs]
    assert "leads in a circle: 1 → 3 → 2 → 1." in complaint(plain(*nodes))


def test_a_missing_member_is_named():
    assert complaint(plain({"id": 1, "parent": None})) == "nodes[0].text is missing."
    assert complaint(b'{"nodes": []}') == "question is missing."


def test_a_bottomless_chain_is_refused():
    chain = [{"id": i, "parent": i - 1 if i else None, "text": "x"} for i in range(5000)]
    assert complaint(plain(*chain)) == (
        f"nodes[{shape.DEEPEST}].parent is more than {shape.DEEPEST} levels deep."
    )


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "There is nothing to import."),
        (b"{", "This is not JSON. The mistake is at line 1, column 2."),
        (b"[]", "The file must be an object."),
        (b"[" * 200_000, "too many levels"),
        (b'{"question": "\xff"}', "Byte 15 of the file is not UTF-8 text."),
        (b'{"question": NaN}', "This file contains NaN"),
        (b'{"question": ' + b"9" * 5000 + b"}", "a number that is too long"),
        (b" " * (reading.LARGEST + 1), "The most is 20 MB."),
        (b'{"format": "coprod-session", "version": 2}', "Coprod can read version 1."),
        (b'{"format": "other"}', "format must be one of these: coprod-session."),
    ],
)
def test_a_file_that_is_no_session_is_refused_in_one_line(raw, words):
    assert words in complaint(raw)


def test_too_many_nodes_are_refused():
    assert "has 50,001 entries. The most is 50,000." in complaint(plain(*[1] * 50_001))
