"""One tree, as every place shows it: sets of (words of the parent, words, words of the theme)."""

from simulation.client.pieces import parse

SCREEN = """() => [...document.querySelectorAll('li[id^="node-"]')].map((li) => {
  const own = (item) => item.querySelector(':scope > .node .words').innerText.trim();
  const up = (list) => li.closest(list) && li.closest(list).parentElement;
  const holder = li.parentElement.closest('li[id^="node-"]');
  const inTheme = li.parentElement.matches('.inside') ? holder : null;
  const parent = inTheme ? inTheme.parentElement.closest('li[id^="node-"]') : holder;
  return [parent ? own(parent) : null, own(li), inTheme ? own(inTheme) : null];
})"""


def on_screen(page, question):
    rows = [tuple(row) for row in page.evaluate(SCREEN)]
    return {
        (parent or question, words, theme) for parent, words, theme in rows if words != question
    }


def on_phone(fetch, base, question):
    """Browse the whole tree, level by level, by its links. `fetch(address)` returns a page."""
    found, to_visit = set(), [(f"{base}/tree", question)]
    while to_visit:
        address, parent = to_visit.pop()
        pieces = {piece.id: piece for piece in parse(fetch(address))}
        rows = [piece for piece in pieces.values() if piece.id.startswith("node-")]
        found |= {(parent, row.text, _theme_of(row, pieces, "node")) for row in rows}
        to_visit += [
            (f"{base}/tree?at={_number(row.id)}", row.text)
            for row in rows
            if f"count-{_number(row.id)}" in pieces
        ]
    return found


def on_desk(fetch, session):
    """Read the cards of every why, but for those that are hidden."""
    found = set()
    for why in session.whys.select_related("node"):
        page = parse(fetch(f"/desk/{session.written_code}?why={why.pk}"))
        pieces = {piece.id: piece for piece in page}
        cards = [p for p in page if p.id.startswith("card-") and p.get("state") != "hidden"]
        found |= {
            (why.node.text, card.get("words"), _theme_of(card, pieces, "card")) for card in cards
        }
    return found


def _theme_of(piece, pieces, kind):
    """Return the words of the theme that an answer is in, or None."""
    if not piece.within.startswith("members-"):
        return None
    theme = pieces[f"{kind}-{_number(piece.within)}"]
    return theme.get("words") or theme.text


def _number(id_):
    return id_.rpartition("-")[2]


def in_json(document):
    nodes = {node["id"]: node for node in document["nodes"]}
    words = {node_id: node["text"] for node_id, node in nodes.items()}
    words[None] = None
    return {
        (words[node["parent"]], node["text"], words[node["theme"]])
        for node in document["nodes"]
        if node["kind"] != "question"
    }


def in_summary(page, question):
    """The nested list of the summary: the words of each item, and of the item that contains it."""
    rows = page.evaluate("""() => [...document.querySelectorAll('ul.outline li')].map((li) => {
      const said = ':scope > .said-so bdi, :scope > details > .said-so bdi';
      const own = (item) => item.querySelector(said).textContent.trim();
      const holder = li.parentElement.closest('ul.outline li');
      const within = li.parentElement.matches('.within') ? holder : null;
      const parent = within ? within.parentElement.closest('ul.outline li') : holder;
      return [parent ? own(parent) : null, own(li), within ? own(within) : null];
    })""")
    return {
        (parent or question, words, theme)
        for parent, words, theme in map(tuple, rows)
        if words != question
    }
