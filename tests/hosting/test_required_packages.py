"""What the installed program imports is among the packages that its wheel requires."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions

from tests.bin.commands import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SHIPPED = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
NAME = re.compile(r"[\w-]+")
# Where a host names a Redis, Redis' client is installed beside the wheel: docs/hosting.md.
OPTIONAL = {"redis"}
# What Django, and python-docx and python-pptx, cannot do without.
BROUGHT_ALONG = {"asgiref", "lxml"}


def test_each_package_that_is_imported_is_required_by_the_wheel():
    distributions = packages_distributions()
    modules = {module for folder in SHIPPED for module in modules_of(ROOT / folder)}
    needed = {normal(name) for module in modules for name in distributions.get(module, ())}
    required = {normal(NAME.match(line)[0]) for line in PROJECT["project"]["dependencies"]}
    assert "django" in needed
    assert needed - required - OPTIONAL - BROUGHT_ALONG == set()


def normal(name):
    return name.lower().replace("_", "-")


def modules_of(folder):
    """Return the first parts of the names of all modules that are imported below a folder."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield node.module.partition(".")[0]
