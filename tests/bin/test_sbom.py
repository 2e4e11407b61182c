"""bin/sbom prints what a wheel installs, and no more."""

import json
import subprocess

import pytest

from bin.lib.requirements import locked_versions, requirements
from tests.bin.commands import ROOT

LISTED = requirements((ROOT / "pyproject.toml").read_text())


@pytest.mark.slow
def test_the_bill_has_each_package_that_a_wheel_needs_with_its_version_and_hashes():
    done = subprocess.run([ROOT / "bin/sbom"], capture_output=True, text=True, check=True)
    bill = json.loads(done.stdout)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    found = {part["name"]: part for part in bill["components"]}
    here = locked_versions((ROOT / "uv.lock").read_text())
    assert {each.name for each in LISTED["project"]} <= set(found)
    assert set(found).isdisjoint({each.name for each in LISTED["dev"] + LISTED["simulation"]})
    for name, part in found.items():
        assert part["version"] == here[name]
        assert all(file["hashes"] for file in part["externalReferences"])
