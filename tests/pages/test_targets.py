"""Every target is 24 px wide and high, but for links within a sentence (WCAG 2.5.8)."""

from tests.browsers import LAPTOP, PHONE
from tests.pages.walking import one_of_each_page, walk

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


def test_every_target_of_every_page_and_dialog_is_large_enough(new_page, server):
    pages = one_of_each_page()
    small = {}
    for device in (PHONE, LAPTOP):
        for page, place in walk(new_page(**device), pages, server):
            if found := page.evaluate(SMALL):
                small[place] = found
    assert small == {}
