"""Modules that are joined do what they did one by one."""

import re
from pathlib import Path

import pytest

from coprod.js_bundle import ENTRIES, CannotBundle, bundle_modules

ROOT = Path(__file__).parents[2]
SCRIPT = re.compile(r"static 'js/([\w./-]+)'")


def in_static(name):
    return (ROOT / "static" / name).read_text()


def test_every_module_that_a_template_loads_is_joined():
    templates = (path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    loaded = {f"js/{name}" for text in templates for name in SCRIPT.findall(text)}
    assert loaded == set(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_joined_module_asks_for_nothing_but_what_its_page_loads_anyway(entry):
    asked = re.findall(r"^import .*", bundle_modules(entry, in_static), re.MULTILINE)
    assert len(asked) == (1 if ENTRIES[entry] else 0)


def test_what_two_entries_share_is_there_once():
    scopes = [
        name
        for entry in ("js/app.js", "js/phone/room.js")
        for name in re.findall(r'^modules\["([^"]+)"\] =', bundle_modules(entry, in_static), re.M)
    ]
    assert len(scopes) == len(set(scopes)) > 30


FILES = {
    "js/app.js": 'import { one as first } from "./a/one.js";\n// Says it.\ntell(first);\n',
    "js/a/one.js": 'import { two } from "../two.js";\nexport const one = two();\n',
    "js/two.js": 'export function two() {\n  return "two; // two"; // here\n}\n',
}


def test_each_file_keeps_its_own_scope_and_comes_after_what_it_needs():
    assert bundle_modules("js/app.js", FILES.get) == (
        "export const modules = {};\n"
        'modules["js/two.js"] = (() => {\n'
        'function two() {\n  return "two; // two";\n}\n\n'
        "return { two };\n})();\n"
        'modules["js/a/one.js"] = (() => {\n'
        'const { two } = modules["js/two.js"];\nconst one = two();\n\n'
        "return { one };\n})();\n"
        'modules["js/app.js"] = (() => {\n'
        'const { one: first } = modules["js/a/one.js"];\ntell(first);\n\n'
        "return {  };\n})();\n"
    )


@pytest.mark.parametrize(
    "unknown", ["export let count = 0;", "export default 1;", 'import "./two.js";', "import('x');"]
)
def test_what_it_does_not_know_is_refused(unknown):
    files = FILES | {"js/two.js": f"{FILES['js/two.js']}{unknown}\n"}
    with pytest.raises(CannotBundle, match=r"js/two\.js"):
        bundle_modules("js/app.js", files.get)


def test_a_circle_is_refused():
    files = FILES | {"js/two.js": 'import { one } from "./a/one.js";\n'}
    with pytest.raises(CannotBundle, match="imports itself"):
        bundle_modules("js/app.js", files.get)
