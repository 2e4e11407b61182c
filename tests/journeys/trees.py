"""One tree, as every place shows it: sets of (words of the parent, words, words of the theme)."""

SCREEN = """() => [...document.querySelectorAll('li[id^="node-"]')].map((li) => {
  const own = (item) => item.querySelector(':scope > .node .words').innerText.trim();
  const up = (list) => li.closest(list) && li.closest(list).parentElement;
  const holder = li.parentElement.closest('li[id^="node-"]');
  const inTheme = li.parentElement.matches('.inside') ? holder : null;
  const parent = inTheme ? inTheme.parentElement.closest('li[id^="node-"]') : holder;
  return [parent ? own(parent) : null, own(li), inTheme ? own(inTheme) : null];
})"""

ROWS = """() => [...document.querySelectorAll('ol[id^="answers-"] li.answer')].map((li) => {
  const own = (item) => item.querySelector(':scope > .said .words').textContent.trim();
  const theme = li.parentElement.closest('li.answer');
  const onward = li.querySelector(':scope > .end a.onward');
  return [own(li), theme ? own(theme) : null, onward ? onward.getAttribute('href') : null];
})"""

CARDS = """() => [...document.querySelectorAll('li[id^="card-"]')].map((li) => {
  const own = (item) => item.querySelector(':scope > .said > .words').textContent.trim();
  const theme = li.parentElement.closest('li[id^="card-"]');
  return [own(li), theme ? own(theme) : null];
})"""


def on_screen(page, question):
    rows = [tuple(row) for row in page.evaluate(SCREEN)]
    return {
        (parent or question, words, theme) for parent, words, theme in rows if words != question
    }


def on_phone(page, base, question):
    """Browse the whole tree, level by level, by its links."""
    found, to_visit = set(), [(f"{base}/tree", question)]
    while to_visit:
        address, parent = to_visit.pop()
        page.goto(address)
        for words, theme, onward in page.evaluate(ROWS) if _has_script(page) else _rows(page):
            found.add((parent, words, theme))
            if onward:
                to_visit.append((onward, words))
    return found


def on_desk(page, session):
    found = set()
    for why in session.whys.select_related("node"):
        page.goto(f"/desk/{session.written_code}?why={why.pk}")
        page.wait_for_selector(f"#panel-{why.pk}")
        for words, theme in page.evaluate(CARDS):
            found.add((why.node.text, words, theme))
    return found


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


def _has_script(page):
    return page.java_script_enabled


def _rows(page):
    """The same rows for a phone without JavaScript, read by locators."""
    rows = []
    for item in page.locator('ol[id^="answers-"] li.answer').all():
        words = item.locator("xpath=./div[contains(@class,'said')]//p").first.text_content().strip()
        theme = item.locator(
            "xpath=ancestor::li[contains(@class,'answer')][1]/div[contains(@class,'said')]/p"
        )
        onward = item.locator("xpath=./div[contains(@class,'end')]/a[contains(@class,'onward')]")
        rows.append(
            (
                words,
                theme.text_content().strip() if theme.count() else None,
                onward.get_attribute("href") if onward.count() else None,
            )
        )
    return rows
