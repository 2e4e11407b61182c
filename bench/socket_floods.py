"""What floods of sockets cost the running program, without a proxy, and what they cost others.

    bin/bench socket_floods [connections, 1000] [seconds, 5]

Handshakes that never end, frames of 10 MB, and pings whose answers nobody reads. Meanwhile somebody
asks for the page to join. Times are medians in milliseconds; memory is that of the server.
"""

import contextlib
import http.client
import json
import os
import socket
import statistics
import struct
import sys
import time

CONNECTIONS, SECONDS = (
    int(sys.argv[place]) if len(sys.argv) > place else usual for place, usual in ((1, 1000), (2, 5))
)
HANDSHAKE = (
    "GET /s/{}/live?audience=screen HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    "Origin: http://127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
PINGS = (b"\x89\xfd" + bytes(4 + 125)) * 500
LARGE = b"\x82\xff" + struct.pack("!Q", 10_000_000) + bytes(4 + 65536)


def main():
    from bench.processes import free_port, memory, running, serving_command
    from tests.factories import a_session

    code, port = a_session().written_code, free_port()
    handshake = HANDSHAKE.format(code, port=port).encode()
    floods = {
        "handshakes that never end": (handshake[:-2], b"", CONNECTIONS),
        "frames of 10 MB": (handshake, LARGE, CONNECTIONS // 20),
        "pings that nobody reads": (handshake, PINGS, CONNECTIONS // 20),
    }
    found = {}
    with running(serving_command("127.0.0.1", port, 1), port) as pid:
        for _ in range(20):
            _page(port, code)
        found["nothing"] = {"ms": round(_page(port, code), 1), "MB": memory(pid) // 2**20}
        for name, (opening, pouring, number) in floods.items():
            found[name] = _flooded(port, code, opening, pouring, number, pid)
    print(json.dumps(found, indent=1))


def _flooded(port, code, opening, pouring, number, pid):
    """Flood the server from so many connections, and return what that did."""
    from bench.processes import memory

    lines = [_line(port, opening) for _ in range(number)]
    times, sent, most = [], 0, 0
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        sent += sum(_pour(line, pouring) for line in lines) if pouring else 0
        times.append(_page(port, code))
        most = max(most, memory(pid))
    time.sleep(0 if pouring else max(0, 12 - SECONDS))
    ended = sum(map(_has_ended, lines))
    for line in lines:
        line.close()
    return {
        "connections": number,
        "ended by the server": ended,
        "MB sent": round(sent / 1e6, 1),
        "ms": round(statistics.median(times), 1),
        "MB": most // 2**20,
    }


def _line(port, opening):
    line = socket.create_connection(("127.0.0.1", port), 10)
    line.sendall(opening)
    if opening.endswith(b"\r\n\r\n"):
        line.recv(12)  # the rest is never read
    line.setblocking(False)
    return line


def _pour(line, data):
    with contextlib.suppress(OSError):
        return line.send(data)
    return 0


def _has_ended(line):
    try:
        while line.recv(65536):
            pass
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _page(port, code):
    """Return how long the page to join takes, in ms."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    began = time.monotonic()
    connection.request("GET", f"/s/{code}")
    connection.getresponse().read()
    connection.close()
    return (time.monotonic() - began) * 1000


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
