"""Readers of a large tree, each of whom asks for whole pages one after the other.

python -m bench.heavy_readers.readers HOST PORT CODE READERS

Prints "reading" after the first page and, once it reads a line, how many there were of each.
"""

import http.client
import json
import sys
from collections import Counter
from itertools import count
from threading import Event, Thread

# What anybody with the code may ask for. Most ask for the screen.
PAGES = ("screen", "screen", "summary", "screen", "summary.json", "screen", "summary.csv", "screen")


def main(host, port, code, readers):
    read, begun, over = Counter(), Event(), Event()
    for number in range(int(readers)):
        arguments = (host, int(port), code, number, read, begun, over)
        Thread(target=keep_reading, args=arguments, daemon=True).start()
    begun.wait()
    print("reading", flush=True)
    sys.stdin.readline()
    over.set()
    print(json.dumps(dict(sorted(read.items()))), flush=True)


def keep_reading(host, port, code, number, read, begun, over):
    line = http.client.HTTPConnection(host, port, timeout=120)
    for turn in count(number):
        page = PAGES[turn % len(PAGES)]
        line.request("GET", f"/s/{code}/{page}", headers={"Accept-Encoding": "gzip"})
        response = line.getresponse()
        response.read()
        if over.is_set():
            return
        read[page if response.status == 200 else f"{page}: {response.status}"] += 1
        begun.set()


if __name__ == "__main__":
    main(*sys.argv[1:])
