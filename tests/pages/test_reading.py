"""How a page is read and touched: its headings, its targets, and with more contrast."""

from itertools import pairwise

import pytest

from tests.browsers import LAPTOP, PHONE, violations
from tests.pages.walking import one_of_each_page, walk

HEADINGS = """() => {
  const within = document.querySelector("dialog[open]") || document;
  return [...within.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((heading) => heading.getClientRects().length)
    .map((heading) => Number(heading.localName[1]));
}"""

# Every target is 24 px wide and high, but for links within a sentence (WCAG 2.5.8).
SMALL = """() => {
  const within = "a, button, input:not([type=hidden]), textarea, select, summary, [tabindex='0']";
  const isWords = (node) => node.nodeType === 3 && node.data.trim().length > 1;
  const isInSentence = (link) => link.matches("a") && getComputedStyle(link).display === "inline"
    && [...link.parentElement.childNodes].some(isWords);
  const area = (element) => (element.closest("label.choice") || element).getBoundingClientRect();
  const modal = document.querySelector("dialog[open]");
  return [...(modal || document).querySelectorAll(within)]
    .filter((element) => element.getClientRects().length)
    .filter((element) => !element.closest(".skip, .visually-hidden"))
    .filter((element) => !isInSentence(element))
    .map((element) => [element, area(element)])
    .filter(([, box]) => box.width > 2 && box.height > 2 && (box.width < 23.9 || box.height < 23.9))
    .map(([element, box]) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
}"""


@pytest.mark.parametrize("device", [PHONE, pytest.param(LAPTOP, marks=pytest.mark.long)])
def test_every_page_and_dialog_has_its_headings_in_order_and_large_targets(
    new_page, server, device
):
    faults = {}
    for page, place in walk(new_page(**device), one_of_each_page(), server):
        levels = page.evaluate(HEADINGS)
        is_dialog = page.locator("dialog[open]").count() > 0
        if not is_dialog and levels.count(1) != 1:
            faults[place] = levels
        if any(later > earlier + 1 for earlier, later in pairwise([int(is_dialog), *levels])):
            faults[place] = levels
        if small := page.evaluate(SMALL):
            faults[f"targets of {place}"] = small
    assert faults == {}


@pytest.mark.long
def test_every_page_gives_more_contrast_to_whom_asks_for_it(new_page, server):
    faults = {}
    for page, place in walk(new_page(**PHONE, contrast="more"), one_of_each_page(), server):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            if found := violations(page, ["color-contrast-enhanced"]):
                faults[f"{place}, {scheme}"] = found
    assert faults == {}
