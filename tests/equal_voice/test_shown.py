"""What a page says of the blocks."""

from workshops.equal_voice.blocks import Block
from workshops.equal_voice.shown import Share, coverage_of, shares_of


def test_nothing_is_shown_before_a_block_shows_something():
    assert shares_of((2, 2), []) == []
    assert shares_of((2, 2), [Block(40)]) == []


def test_shares_are_in_tenths_of_people_and_of_answers():
    assert shares_of((2, 3), [Block(30, (1, 2))]) == [Share(4, 3, False), Share(6, 7, False)]


def test_blocks_are_weighted_by_their_answers():
    blocks = [Block(30, (3, 0)), Block(90, (0, 9)), Block(40)]
    assert shares_of((5, 5), blocks) == [Share(5, 3, True), Share(5, 8, False)]
    assert coverage_of(blocks) == 120


def test_a_gap_is_pointed_out_from_seven_tenths_of_the_people_s_share():
    assert [share.has_gap for share in shares_of((1, 1), [Block(100, (4, 6))])] == [False, False]
    assert [share.has_gap for share in shares_of((5, 5), [Block(70, (2, 5))])] == [True, False]


def test_a_gap_that_cannot_be_seen_in_tenths_is_not_pointed_out():
    people = (1, 14)
    assert shares_of(people, [Block(100, (0, 10))])[0] == Share(1, 0, True)
    assert shares_of((1, 29), [Block(100, (0, 10))])[0] == Share(0, 0, False)
