"""Tests share contexts of browsers: none finds what another has left there."""

import pytest

STORE = """async () => {
  document.cookie = "mine=1; path=/";
  localStorage.mine = sessionStorage.mine = "1";
  await caches.open("mine");
  await new Promise((done) => { indexedDB.open("mine").onsuccess = done; });
}"""
STORED = """async () => [
  document.cookie.includes("mine"), "mine" in localStorage, "mine" in sessionStorage,
  await caches.has("mine"), (await indexedDB.databases()).some(({ name }) => name === "mine"),
]"""
CHANGES = {
    "clock": lambda page: page.clock.install(),
    "script": lambda page: page.context.add_init_script("window.mine = 1"),
    "route": lambda page: page.context.route("**/mine", lambda route: route.abort()),
    "signal": lambda page: page.context.set_offline(True),
    "protocol": lambda page: page.context.new_cdp_session(page),
}


@pytest.mark.quick
def test_a_context_that_is_used_again_is_empty(contexts, server):
    options = {"base_url": server, "locale": "en-NZ"}  # no other test has these
    context = contexts.take(**options)
    for address in ("/", "/sign-in"):
        page = context.new_page()
        page.goto(address)
    page.evaluate(STORE)
    assert page.evaluate(STORED) == [True] * 5
    contexts.give_back(context)
    assert contexts.take(**options) is context
    page = context.new_page()
    page.goto("/")
    assert page.evaluate(STORED) == [False] * 5
    contexts.give_back(context)


@pytest.mark.quick
def test_a_context_that_was_changed_otherwise_ends(contexts, server):
    for name, change in CHANGES.items():
        context = contexts.take(base_url=server, locale="en-NZ")
        change(context.new_page())
        contexts.give_back(context)
        other = contexts.take(base_url=server, locale="en-NZ")
        assert other is not context, name
        contexts.give_back(other)
