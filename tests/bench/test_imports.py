"""Every module of the benches can be imported: nobody runs them all after each change."""

import ast
import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "bench").rglob("*.py")) + sorted((ROOT / "simulation").rglob("*.py"))


def imported_by(path):
    """Yield the absolute name of each module of ours that a file imports."""
    package = ".".join(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            name = "." * node.level + (node.module or "")
            yield importlib.util.resolve_name(name, package)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_what_a_module_imports_exists():
    ours = ("bench", "simulation", "accounts", "workshops", "common", "coprod", "tests")
    imported = {(name, path) for path in MODULES for name in imported_by(path)}
    names = {name for name, _path in imported if name.split(".")[0] in ours}
    missing = {name for name in names if importlib.util.find_spec(name) is None}
    assert [each for each in imported if each[0] in missing] == []
