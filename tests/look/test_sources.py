"""Promises that every template and stylesheet keeps: nothing inline, nothing from elsewhere."""

import re
from pathlib import Path

import pytest

from coprod.css_bundle import bundle_css

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "static"
SHEET = "css/site.css"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SHEETS = sorted((STATIC / "css").rglob("*.css"))
SCRIPTS = sorted(
    path
    for path in (STATIC / "js").rglob("*.js")
    if path.parent.name not in ("vendor", "catalogue")
)

INLINE_STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
INLINE_SCRIPT = re.compile(
    r"<script\b(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json)|\son[a-z]+\s*=|javascript:|\bhx-on\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE)
ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
BEHAVIOURS = re.compile(r"data-behaviour=\"([\w ]+)\"")
STARTED = re.compile(r"\bstart\(\{([^}]*)\}\)")
SIDES = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[\w-]*"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:[^;}]+"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
FOUR = re.compile(r"(?<![\w-])(?:margin|padding|border-width|inset)\s*:\s*([^;}]+)")
TOKEN_USED = re.compile(r"var\((--[\w-]+)")
TOKEN_SET = re.compile(r"(--[\w-]+)\s*:")


def faults(paths, of):
    """Return what `of` finds in each file, by the file's name: nothing, where all is right."""
    found = {str(path.relative_to(ROOT)): of(path.read_text()) for path in paths}
    return {name: faults for name, faults in found.items() if faults}


def named(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: str(path.relative_to(ROOT)))


def test_template_holds_nothing_inline_and_nothing_from_elsewhere():
    rules = (INLINE_STYLE, INLINE_SCRIPT, ELSEWHERE)
    assert faults(TEMPLATES, lambda text: [r.pattern for r in rules if r.search(text)]) == {}


def test_no_line_has_over_120_characters():
    def long_lines(text):
        return [line for line in text.splitlines() if len(line) > 120]

    assert faults([*TEMPLATES, *SHEETS, *SCRIPTS], long_lines) == {}


@named(SHEETS)
def test_stylesheet_takes_files_from_here_only(path):
    for address in filter(None, (a or b for a, b in ADDRESS.findall(path.read_text()))):
        assert (path.parent / address).resolve().is_relative_to(STATIC), address
        assert (path.parent / address).exists(), address


@named(SHEETS)
def test_stylesheet_says_start_and_end_so_that_it_changes_sides_with_the_language(path):
    css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    found = [said for rule in re.findall(r"\{([^{}]*)\}", css) for said in _one_sided(rule)]
    assert found == []


def _one_sided(rule):
    """What a rule does at one side only: `left: 0` beside `right: 0` does the same at both."""
    both = {"left", "right"} <= set(re.findall(r"(?<![\w-])(left|right)\s*:\s*0\b", rule))
    sides = [said for said in SIDES.findall(rule) if not (both and said in ("left: 0", "right: 0"))]
    values = [(said, _values(said)) for said in FOUR.findall(rule)]
    return sides + [said for said, four in values if len(four) == 4 and four[1] != four[3]]


def _values(said):
    """What a property is set to, apart: `0 calc(1px + 2px)` are two."""
    while "(" in said:
        said = re.sub(r"\([^()]*\)", "", said)
    return said.split()


def _is_for_phones(path):
    own = {*path.with_suffix("").parts}
    return "screens" not in own or bool(own & {"phone", "plain"})


@named(list(filter(_is_for_phones, SHEETS)))
def test_stylesheet_uses_only_what_phones_of_2019_know(path):
    css = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert re.findall(r"@layer|oklch\(|color-mix\(|:has\(|:is\(|:where\(|\binset:", css) == []


def test_every_token_that_a_sheet_uses_is_set_in_a_stylesheet_or_a_script():
    texts = [path.read_text() for path in SHEETS]
    scripts = [path.read_text() for path in (STATIC / "js").rglob("*.js")]
    used = {name for text in texts for name in TOKEN_USED.findall(text)}
    known = {name for text in texts for name in TOKEN_SET.findall(text)}
    assert {name for name in used - known if not any(name in text for text in scripts)} == set()


def test_joined_sheet_holds_every_file_and_its_addresses_stay_true():
    joined = bundle_css(SHEET, lambda name: (STATIC / name).read_text())
    assert "@import" not in joined
    assert joined.index(":root") < joined.index(".btn") < joined.index(".visually-hidden")
    assert all((STATIC / "css" / a).exists() for a, _ in ADDRESS.findall(joined) if a)


def test_joined_sheet_holds_every_component():
    sheet = (STATIC / SHEET).read_text()
    components = {f"components/{path.name}" for path in (STATIC / "css/components").glob("*.css")}
    assert components == set(re.findall(r"components/[\w-]+\.css", sheet))


def test_every_behaviour_that_a_template_names_is_started_and_the_other_way_round():
    named_there = {
        name
        for path in TEMPLATES
        for names in BEHAVIOURS.findall(path.read_text())
        for name in names.split()
    }
    started = {
        name
        for path in (STATIC / "js").rglob("*.js")
        for names in STARTED.findall(path.read_text())
        for name in re.findall(r"(\w+)(?:: \w+)?", names)
    }
    assert named_there == started


WRITTEN_BY_HAND = re.compile(
    r"(?:href|src|action|hx-(?:get|post)|data-[\w-]+)=\"/"  # in a template
    r"|\}\}/"
    r"|[\"'`]/(?:s|desk|sessions|summary|embed|invited|organisation|copies|paper|sign-in)\b"
    r"|[\"'`]\$\{[^}]*\}/"  # in a script
)
HOLDING_ADDRESSES = [
    *TEMPLATES,
    *sorted((STATIC / "js").rglob("*.js")),
    *sorted((ROOT / "accounts").rglob("*.py")),
    *sorted((ROOT / "workshops").rglob("*.py")),
]


def test_no_address_is_written_by_hand():
    assert faults(HOLDING_ADDRESSES, WRITTEN_BY_HAND.findall) == {}
