"""What is checked before a commit is what bin/test checks."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDS_NO_DATABASE = ("Style", "Format", "Import layers", "Our rules")


def test_hooks_run_the_checks_of_bin_test_that_need_no_database():
    config = (ROOT / ".pre-commit-config.yaml").read_text()
    hooks = re.findall(r"name: (.+)\n +entry: \.venv/bin/(.+)", config)
    source = (ROOT / "bin/lib/tests.py").read_text()
    listed = re.findall(r'\("([^"]+)", \[TOOLS / ([^\]]+)\]\)', source)
    checks = {name: " ".join(re.findall(r'"([^"]+)"', command)) for name, command in listed}
    assert dict(hooks) == {name: checks[name] for name in NEEDS_NO_DATABASE}
