"""Contexts of browsers that tests use one after the other, each as empty as a new one.

A new context starts a process, and loads and compiles every script and font again. That is more
than half of what a page costs, so a context that only holds cookies and storage is emptied and
used again. What else a test has changed in it is not known to be undone: such a context ends.
"""

import functools
import json
from contextlib import suppress

from playwright.sync_api import BrowserContext, Error, Page

KEPT = 4  # unused contexts at a time: each holds a process
CHANGES = [
    "add_init_script",
    "expose_binding",
    "expose_function",
    "grant_permissions",
    "new_cdp_session",
    "on",
    "once",
    "route",
    "route_from_har",
    "route_web_socket",
    "set_extra_http_headers",
    "set_geolocation",
    "set_offline",
]


class Contexts:
    """`take(base_url=…, locale="cy")` is a context; `give_back(context)` ends its use."""

    def __init__(self, browser):
        self.browser = browser
        self.unused = []  # the one that was used last is at the end
        self.options, self.holding = {}, {}  # by context
        self.changed = set()
        self._watch()

    def take(self, **options):
        key = json.dumps(options, sort_keys=True)
        for context in reversed(self.unused):
            if self.options[context] == key:
                self.unused.remove(context)
                return context
        context = self.browser.new_context(**options)
        self.options[context] = key
        return context

    def give_back(self, context):
        if context in self.changed or not self._empty(context):
            self._end(context)
            return
        self.unused.append(context)
        while len(self.unused) > KEPT:
            self._end(self.unused.pop(0))

    def _empty(self, context):
        """Close what was opened, except a page without content, which holds the process.

        Return whether it could be done: the test may have ended the server or the page.
        """
        try:
            if context not in self.holding:
                self.holding[context] = context.new_page()
                self.holding[context].goto("/healthz")
            held = self.holding[context]
            for page in context.pages:
                if page is not held:
                    page.close()
            chromium = self._speak(context, held)
            origin = held.evaluate("location.origin")
            chromium.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
            chromium.detach()
            context.clear_cookies()
        except Error:
            return False
        return True

    def _end(self, context):
        # Chromium never responds if a context ends during a navigation, and live pages load
        # themselves again when a session is closed or emptied.
        for page in context.pages:
            for _ in range(5):
                with suppress(Error):  # such a load came in between, so try again
                    page.goto("about:blank")
                    break
        context.close()
        self.holding.pop(context, None)
        del self.options[context]
        self.changed.discard(context)

    def end_all(self):
        while self.unused:
            self._end(self.unused.pop())

    def _watch(self):
        """Note which contexts are changed in a way that `_empty` does not undo."""
        self._speak = BrowserContext.new_cdp_session
        for name in CHANGES:
            setattr(BrowserContext, name, self._noting(getattr(BrowserContext, name)))
        for of in (BrowserContext, Page):
            of.clock = property(self._noting(of.clock.fget))

    def _noting(self, change):
        @functools.wraps(change)
        def noted(self_, *args, **options):
            context = self_.context if isinstance(self_, Page) else self_
            self.changed.add(context)
            # Pages of one process hear together that the signal is back: the test's shall be alone.
            if held := self.holding.pop(context, None):
                held.close()
            return change(self_, *args, **options)

        return noted
