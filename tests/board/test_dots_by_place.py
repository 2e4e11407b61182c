"""People read only the first answers. Which these are must not decide where the dots go.

A simulation with the program's own order: in each run 200 phones read the first 12 of 60 answers
and give 3 dots to some of these at random. The place of an answer is its slice of the ring, 1 of
16. The runs are independent and the dots of a run are not, so the sums of whole runs are compared.
"""

import math
import random
from collections import Counter, namedtuple

import pytest

from workshops.board.ring import SLICE, from_beginning
from workshops.models import Seat, Session
from workshops.models.limits import BEGINNINGS
from workshops.models.node import LATE

RUNS, PHONES, ANSWERS, READ, DOTS = 200, 200, 60, 12, 3

Row = namedtuple("Row", "sort id")


def test_wherever_an_answer_is_it_can_expect_the_same_number_of_dots():
    assert p_of_no_difference(lambda session, seat: session.beginning_of(seat)) > 0.01


def test_if_all_phones_began_at_the_same_place_it_could_not():
    assert p_of_no_difference(lambda session, seat: 0) < 1e-6


def test_the_simulation_notices_a_single_place_where_no_phone_begins():
    assert p_of_no_difference(lambda session, seat: session.beginning_of(seat) % 15) < 1e-6


def test_the_chance_of_a_chi_square_is_that_of_the_tables():
    assert p_value(24.996, 15) == pytest.approx(0.05, abs=1e-4)
    assert p_value(30.578, 15) == pytest.approx(0.01, abs=1e-4)


def p_of_no_difference(begin):
    """Return how likely such differences are by chance, if no place of the ring gets more dots."""
    chance = random.Random(11)
    return p_value(*wald([dots_more_than_expected(chance, begin) for _ in range(RUNS)]))


def dots_more_than_expected(chance, begin):
    """Return the dots of 1 run in each slice, without those that its answers can expect."""
    session = Session(key=chance.randbytes(32))
    answers = [Row(chance.randrange(LATE), n) for n in range(ANSWERS)]
    read = [sorted(answers, key=from_beginning(n))[:READ] for n in range(BEGINNINGS)]
    dots = Counter()
    for n in range(PHONES):
        dots.update(chance.sample(read[begin(session, Seat(pk=n))], DOTS))
    more = [0.0] * BEGINNINGS
    for answer in answers:
        more[answer.sort // SLICE] += dots[answer] - PHONES * DOTS / ANSWERS
    return more


def wald(runs):
    """Return chi-square and its degrees of freedom for vectors of sum 0 whose mean should be 0."""
    size = len(runs[0]) - 1  # the last slice has what the others have not
    means = [sum(run[i] for run in runs) / len(runs) for i in range(size)]
    covariance = [
        [
            sum((run[i] - means[i]) * (run[j] - means[j]) for run in runs) / (len(runs) - 1)
            for j in range(size)
        ]
        for i in range(size)
    ]
    solved = solve(covariance, means)
    return len(runs) * sum(a * b for a, b in zip(means, solved, strict=True)), size


def solve(matrix, vector):
    """Return x with matrix · x = vector, by Gauss and Jordan."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda n: abs(rows[n][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for n in range(len(rows)):
            if n != i:
                rows[n] = [a - rows[n][i] * b for a, b in zip(rows[n], rows[i], strict=True)]
    return [row[-1] for row in rows]


def p_value(chi_square, freedom):
    """Return the chance of at least this chi-square, for an odd number of degrees of freedom."""
    x = chi_square / 2
    terms = (math.exp(-x + a * math.log(x) - math.lgamma(a + 1)) for a in halves(freedom))
    return math.erfc(math.sqrt(x)) + sum(terms)


def halves(freedom):
    return [n + 0.5 for n in range((freedom - 1) // 2)]
