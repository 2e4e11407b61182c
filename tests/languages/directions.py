"""Where words and boxes are, to say which way they run."""

from itertools import pairwise

# Where the words of an element are, without the empty rest of its box.
WORDS = """(element) => {
  const words = document.createRange();
  words.selectNodeContents(element);
  const { left, right } = words.getBoundingClientRect();
  return { left, right };
}"""

BOXES = """(elements) => elements.map((element) => {
  const { left, right } = element.getBoundingClientRect();
  return { left, right };
})"""

ENDS = """({ firstChild: text }) => [0, text.length - 1].map((start) => {
  const letter = document.createRange();
  letter.setStart(text, start);
  letter.setEnd(text, start + 1);
  const { left, right } = letter.getBoundingClientRect();
  return { left, right };
})"""


def boxes(page, selector):
    return page.locator(selector).evaluate_all(BOXES)


def words(page, selector):
    return page.locator(selector).first.evaluate(WORDS)


def run_left(places):
    """Each begins at the left of the one before."""
    return len(places) > 1 and all(b["right"] <= a["left"] for a, b in pairwise(places))
