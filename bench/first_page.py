"""A phone's first page in a session of 2,000 answers, and its tree, against an empty session's.

    bin/bench first_page [rounds, 30] [answers, 2000]

It runs twice: with the answers in 20 branches, of which 1 is open, as in a usual session; and with
all answers under the only open why. Bytes are those of the page as sent (gzip), without fonts and
files; times are medians of CPU milliseconds, for the first phone that asks after a change and the
next that begins at the same place.
"""

import json
import os
import statistics
import sys
import time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
ANSWERS = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
BRANCHES, ONE_WHY = f"{ANSWERS:,} in twenty branches", f"{ANSWERS:,} under one why"
TREE = f"{ONE_WHY}, the tree's page"


def main():
    from django.test import Client

    from tests.factories import a_room

    empty = a_room(people=1)
    rooms = {
        "empty": empty,
        BRANCHES: a_room(people=1, answers=20, revealed=True),
        ONE_WHY: a_room(people=1, revealed=True),
    }
    grow(rooms[BRANCHES], rooms[BRANCHES].answers)
    grow(rooms[ONE_WHY], [rooms[ONE_WHY].session.question])
    pages = {name: (room, "") for name, room in rooms.items()} | {TREE: (rooms[ONE_WHY], "/tree")}
    found = {name: {"KB": None, "first": [], "next": []} for name in pages}
    browser = Client(SERVER_NAME="127.0.0.1")
    page(browser, empty, "")
    for _ in range(ROUNDS):
        for name, (room, path) in pages.items():
            for kept in ("first", "next"):
                size, milliseconds = page(browser, room, path, is_first=kept == "first")
                found[name][kept].append(milliseconds)
            found[name]["KB"] = round(size / 1000, 1)
    report(found)


def grow(room, parents):
    """Put answers under `parents`, and ask why about all of them; all but the last are settled."""
    from workshops.actions import asking
    from workshops.models import Node, Why

    for parent in parents:
        if parent.kind != "question":
            why = asking.ask(room.session, parent)
            asking.reveal(room.session, why)
            if parent != parents[-1]:
                asking.settle(room.session, why)
    Node.objects.bulk_create(
        Node(
            session=room.session,
            kind="answer",
            parent=parent,
            depth=parent.depth + 1,
            path=[*parent.path, parent.pk],
            text=f"They asked us once the plan was signed, and number {n} could say nothing more",
            revision=2,
        )
        for n in range(ANSWERS)
        for parent in [parents[n % len(parents)]]
    )
    Why.objects.filter(node__in=parents).update(answers=ANSWERS // len(parents))


def page(browser, room, path, is_first=True):
    from workshops.actions import joining
    from workshops.board import pages, phone_page

    code = room.session.written_code
    if is_first:
        browser.cookies["seat"] = joining.join(room.session)
        phone_page._kept_page.cache_clear()  # and with the room what was drawn of it
        phone_page._pages.cache_clear()
        pages._kept_branch.cache_clear()
    before = time.thread_time()
    response = browser.get(f"/s/{code}{path}", headers={"Accept-Encoding": "gzip"})
    taken = time.thread_time() - before
    if response.status_code != 200:
        raise SystemExit(f"{response.status_code}: {response.content[:300]!r}")
    return len(response.content), 1000 * taken


def report(found):
    empty = {kept: statistics.median(found["empty"][kept]) for kept in ("first", "next")}
    pages = {}
    for name, figures in found.items():
        pages[name] = {"KB": figures["KB"]}
        for kept, least in empty.items():
            taken = statistics.median(figures[kept])
            pages[name] |= {
                f"ms, {kept}": round(taken, 1),
                f"ratio, {kept}": round(taken / least, 2),
            }
    print(json.dumps(pages, indent=1))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
