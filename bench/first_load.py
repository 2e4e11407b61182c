"""How long the room's page takes until it is live, on a bad line, in a browser that never saw it.

    bin/bench first_load [rounds, 5] [delay, 800 ms] [speed, 30 KB/s]

Chromium slows its own line down. Requests and KB are those until the page is live, without fonts.
"""

import json
import os
import statistics
import sys

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
DELAY_MS = int(sys.argv[2]) if len(sys.argv) > 2 else 800
KB_A_SECOND = int(sys.argv[3]) if len(sys.argv) > 3 else 30
ANSWERS = 30  # as many as a phone shows at first


def main():
    from playwright.sync_api import sync_playwright

    from tests.browsers import FLAGS, chromium_path
    from tests.factories import a_room
    from tests.server import Server

    path = chromium_path()
    if not path:
        return print("Nothing is measured: there is no Chromium on this machine.")
    room = a_room(people=3, answers=ANSWERS, revealed=True)
    with Server(os.environ["DATABASE_URL"]) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        loads = [load(browser, server.url, room) for _ in range(ROUNDS)]
        browser.close()
    seconds = [each["seconds"] for each in loads]
    figures = {"line": f"{DELAY_MS} ms, {KB_A_SECOND} KB/s", "rounds": ROUNDS, **loads[-1]}
    figures["seconds"] = round(statistics.median(seconds), 2)
    return print(json.dumps(figures | {"slowest": round(max(seconds), 2)}, indent=1))


def load(browser, url, room):
    """Load the page once as someone who has just joined."""
    from tests.browsers import PHONE
    from tests.loading import Loading
    from workshops.actions import joining
    from workshops.cookies import SEAT

    context = browser.new_context(base_url=url, **PHONE)
    address = f"/s/{room.session.written_code}"
    seat = {"name": SEAT, "value": joining.join(room.session), "url": f"{url}{address}"}
    context.add_cookies([seat])
    loading = Loading(context.new_page())
    loading.slow_down(delay_ms=DELAY_MS, bytes_a_second=KB_A_SECOND * 1024)
    seconds = loading.until_live(address)
    requests, size = loading.without_fonts()
    context.close()
    return {"seconds": seconds, "requests": requests, "KB": round(size / 1024, 1)}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop looks like a coroutine
    import django

    django.setup()
    main()
