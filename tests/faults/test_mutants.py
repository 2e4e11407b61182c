"""What tests/faults/test_mutation.py takes away is still there to be taken away."""

from tests.faults.mutation import MUTANTS
from tests.server import ROOT


def test_the_text_that_each_mutant_changes_is_there_once():
    changes = [(mutant.name, *change) for mutant in MUTANTS for change in mutant.changes]
    found = {
        (name, file): (ROOT / file).is_file() and (ROOT / file).read_text().count(old)
        for name, file, old, _new in changes
    }
    assert {place: count for place, count in found.items() if count != 1} == {}
