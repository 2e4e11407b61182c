"""A page as a browser holds it, to compare one that was kept up to date with one loaded now."""

import time

from playwright.sync_api import expect

PATIENCE = 15

# Every live piece by id: the piece that contains it, its words without those of other pieces, and
# its states. Lists are in their order, except for the desk's cards: there, what has been read keeps
# its place. Timers and live numbers are left out, because they run, and so are what the big
# screen's layout stores on a node, and `sort`, which the order shows.
PIECES = """() => {
  const named = /^(node|why|card|outline|panel|cause|check|count|tally)-[0-9]+$/;
  const single = /^(phase|result|now|columns|head|plan|conduct|check|read-back|not-asked|deed)$/;
  const isNamed = ({ id }) => named.test(id) || single.test(id) || id === 'cause-count';
  const isPiece = (element) => isNamed(element) || 'container' in element.dataset;
  const pieceAbove = (node) => {
    let element = node.parentElement;
    while (element && !isPiece(element)) element = element.parentElement;
    return element;
  };
  const isLeftOut = (node) => node.parentElement.closest('[data-face], [data-chosen], .gathers');
  const wordsOf = (piece) => {
    const found = [];
    const walk = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (pieceAbove(text) === piece && !isLeftOut(text)) found.push(text.data);
    }
    return found.join(' ').split(/\\s+/).filter(Boolean).join(' ');
  };
  const statesOf = ({ dataset: { sort, role, newest, ...states } }) => states;
  const idsIn = (list) => {
    const ids = [...list.children].map(({ id }) => id);
    return 'cards' in list.dataset ? ids.sort() : ids;
  };
  return [...document.querySelectorAll('[id]')].filter(isPiece).map((piece) => ({
    id: piece.id,
    within: (pieceAbove(piece) || { id: null }).id,
    words: wordsOf(piece),
    states: statesOf(piece),
    holds: 'container' in piece.dataset ? idsIn(piece) : null,
  }));
}"""


def pieces_of(page):
    """Return what `page` shows now: its live pieces by id."""
    return {piece["id"]: piece for piece in page.evaluate(PIECES)}


def assert_shows_what_a_loaded_page_shows(page):
    """Load a live page again, and compare it with what it showed before."""
    kept = pieces_of(page)
    assert kept
    page.reload()
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    wait_until(page, lambda: pieces_of(page) == kept, otherwise=lambda: differing(page, kept))


def differing(page, kept):
    """Return what differs, as (id, kept, loaded)."""
    loaded = pieces_of(page)
    return [
        (name, kept.get(name), loaded.get(name))
        for name in sorted(kept.keys() | loaded.keys())
        if kept.get(name) != loaded.get(name)
    ]


def wait_until(page, happened, patience=PATIENCE, otherwise=lambda: "it did not happen"):
    """Let the page receive messages until something has happened."""
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, otherwise()
        page.evaluate("new Promise((done) => setTimeout(done, 20))")
