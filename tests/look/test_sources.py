"""Promises that every template and stylesheet keeps: nothing inline, nothing from elsewhere."""

import re
from pathlib import Path

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
ALL_SOURCES = [*TEMPLATES, *SHEETS, *sorted((STATIC / "js").rglob("*.js"))]

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
TOO_NEW = re.compile(r"@layer|oklch\(|color-mix\(|:has\(|:is\(|:where\(|\binset:")
TOKEN_USED = re.compile(r"var\((--[\w-]+)")
TOKEN_SET = re.compile(r"(--[\w-]+)\s*:")


def faults(paths, of):
    """Return what `of` finds in each file, by the file's name: nothing, where all is right."""
    found = {str(path.relative_to(ROOT)): of(path.read_text()) for path in paths}
    return {name: faults for name, faults in found.items() if faults}


def test_template_holds_nothing_inline_and_nothing_from_elsewhere():
    rules = (INLINE_STYLE, INLINE_SCRIPT, ELSEWHERE)
    assert faults(TEMPLATES, lambda text: [r.pattern for r in rules if r.search(text)]) == {}


def test_no_line_has_over_120_characters():
    def long_lines(text):
        return [line for line in text.splitlines() if len(line) > 120]

    assert faults([*TEMPLATES, *SHEETS, *SCRIPTS], long_lines) == {}


def test_stylesheets_take_files_from_here_only():
    def is_ours(path):
        return path.resolve().is_relative_to(STATIC) and path.exists()

    asked = [(path, a or b) for path in SHEETS for a, b in ADDRESS.findall(path.read_text())]
    assert [each for each in asked if each[1] and not is_ours(each[0].parent / each[1])] == []


def test_stylesheets_say_start_and_end_so_that_they_change_sides_with_the_language():
    def one_sided(text):
        rules = re.findall(r"\{([^{}]*)\}", _without_comments(text))
        return [said for rule in rules for said in _one_sided(rule)]

    assert faults(SHEETS, one_sided) == {}


def _without_comments(css):
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


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


def test_stylesheets_for_phones_use_only_what_phones_of_2019_know():
    def too_new(text):
        return TOO_NEW.findall(_without_comments(text))

    assert faults(filter(_is_for_phones, SHEETS), too_new) == {}


def test_nothing_asks_how_a_screen_is_turned():
    """Not axe's task: it would read every style sheet again on each page, a fifth of its time."""
    assert faults(ALL_SOURCES, re.compile("orientation", re.IGNORECASE).findall) == {}


def test_nothing_plays_sound_or_film():
    playing = re.compile(r"<(?:audio|video)\b|\bnew Audio\b|[\"'`](?:audio|video)[\"'`]")
    assert faults(ALL_SOURCES, playing.findall) == {}


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
