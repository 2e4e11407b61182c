"""bin/demo: run a session with simulated people on this machine."""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile

from common.folders import CODE, DATA
from coprod.django_command import COMMAND
from coprod.hosting.database import database
from coprod.hosting.network import ANY, free_port, lan_address
from coprod.hosting.processes import Failed, Processes, supervision
from coprod.hosting.server import (
    PREPARE,
    RENEW_KEYS,
    manage,
    serve,
    wait_until_it_answers,
    watch,
)

PEOPLE = 40  # by group little is shown of fewer: docs/figures-by-group.md
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def main():
    options = _options()
    with supervision(), database() as postgres, Processes() as processes:
        host, port = _place(options)
        name = _name(options, host)
        os.environ["COPROD_ROLE"] = "demo"
        os.environ.setdefault("COPROD_HOSTS", "*" if host in ANY else _bracketed(name))
        print("Getting the database and the pages ready.", flush=True)
        public = f"http://{_bracketed(name)}:{port}"
        addresses = _get_ready(processes, public, options.people)
        server = serve(processes, host, port)
        here = f"http://{'127.0.0.1' if host in ANY else _bracketed(host)}:{port}"
        wait_until_it_answers(server, here)
        if options.lan:
            print(f"Phones in the same network can open {public}", flush=True)
        print(addresses, end="", flush=True)
        if host in LOOPBACK:
            print("For phones in this network: bin/demo --lan", flush=True)
        _fill_room(processes, _code(addresses), here, options.people)
        print("\nCtrl-C stops everything; the next start continues with the same data.", flush=True)
        watch(server, postgres)


def _options():
    parser = argparse.ArgumentParser(prog="bin/demo", description=__doc__.split(": ", 1)[1])
    parser.add_argument(
        "--people", type=_count, default=PEOPLE, help=f"simulated participants ({PEOPLE})"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument(
        "--port", type=_port, default=8000, help="port (8000, or the next free one)"
    )
    parser.add_argument("--lan", action="store_true", help="let phones in the same network join")
    return parser.parse_args()


def _count(text):
    if not text.isdecimal() or int(text) > 1000:
        raise argparse.ArgumentTypeError("a whole number from 0 to 1000")
    return int(text)


def _port(text):
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError("a number from 1 to 65535")
    return int(text)


def _place(options):
    host = "0.0.0.0" if options.lan else options.host  # noqa: S104 - what --lan asks for
    try:
        port = free_port(host, options.port)
    except OSError as error:
        raise Failed(f"Cannot listen on {host}, port {options.port}: {error.strerror}.") from None
    if port is None:
        raise Failed(f"Port {options.port} and those after it are taken. Try --port.")
    if port != options.port:
        print(f"Port {options.port} is taken, so this runs on port {port}.", flush=True)
    return host, port


def _name(options, host):
    """Return the host name for the printed addresses."""
    if host not in ANY:
        return host
    address = lan_address()
    if not address:
        print("This machine seems to be in no network, so only this machine can join.")
    return address or "127.0.0.1"


def _get_ready(processes, base, people):
    """Prepare the database and the demo's session; return the addresses that `seed_demo` prints."""
    seed = shlex.join(["seed_demo", f"--base-url={base}", f"--people={people}"])
    with tempfile.TemporaryFile("w+") as output:
        manage(processes, *PREPARE, RENEW_KEYS, seed, stdout=output)
        output.seek(0)
        return output.read()


def _code(addresses):
    return re.search(r"^Join: \S+/s/(\S+)", addresses, re.MULTILINE)[1]


def _fill_room(processes, code, url, people):
    if people:
        seats = DATA / f"simulated-seats-{code}.json"
        processes.start(
            [*COMMAND, "simulate_room", code, f"--people={people}", f"--url={url}"]
            + [f"--seats-file={seats}"],
            cwd=CODE,
            stdout=subprocess.DEVNULL,
        )


def _bracketed(host):
    return f"[{host}]" if ":" in host else host


if __name__ == "__main__":
    sys.exit(main())
