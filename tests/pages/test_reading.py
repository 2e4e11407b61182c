"""How a page is read: by its headings, and with more contrast for people who ask for it."""

from itertools import pairwise

from tests.browsers import PHONE, violations
from tests.pages.walking import one_of_each_page, walk

HEADINGS = """() => {
  const within = document.querySelector("dialog[open]") || document;
  return [...within.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((heading) => heading.getClientRects().length)
    .map((heading) => Number(heading.localName[1]));
}"""


def test_every_page_has_one_first_heading_skips_none_and_gives_more_contrast(new_page, server):
    faults = {}
    page = new_page(**PHONE, contrast="more")
    for _, place in walk(page, one_of_each_page(), server):
        levels = page.evaluate(HEADINGS)
        is_dialog = page.locator("dialog[open]").count() > 0
        if not is_dialog and levels.count(1) != 1:
            faults[place] = levels
        if any(later > earlier + 1 for earlier, later in pairwise([int(is_dialog), *levels])):
            faults[place] = levels
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            if found := violations(page, ["color-contrast-enhanced"]):
                faults[f"contrast of {place}, {scheme}"] = found
    assert faults == {}
