"""bin/serve: run Coprod on a real host. docs/hosting.md lists the environment's settings."""

import argparse
import sys

from coprod.hosting.database import database
from coprod.hosting.network import ANY
from coprod.hosting.processes import Processes, supervision
from coprod.hosting.server import PREPARE, RENEW_KEYS, manage, serve, wait_until_it_answers, watch

CHECK = "check --deploy --fail-level=ERROR"
TIDY = ["clearsessions", "delete_expired_sessions"]


def main():
    options = _options()
    with supervision(), database() as postgres, Processes() as processes:
        if postgres:
            print("DATABASE_URL is not set: keeping a PostgreSQL of our own in data/.", flush=True)
        renew = [RENEW_KEYS] if postgres else []
        manage(processes, CHECK, *PREPARE, *renew, *TIDY)
        server = serve(processes, options.host, options.port, options.workers)
        host = "127.0.0.1" if options.host in ANY else options.host
        wait_until_it_answers(server, f"http://{host}:{options.port}")
        many = f", {options.workers} processes" if options.workers > 1 else ""
        print(f"Serving on {options.host}, port {options.port}{many}.", flush=True)
        watch(server, postgres)


def _options():
    parser = argparse.ArgumentParser(prog="bin/serve", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port (8000)")
    parser.add_argument("--workers", type=_at_least_one, default=1, help="processes (1)")
    return parser.parse_args()


def _at_least_one(typed):
    if not typed.isascii() or not typed.isdigit() or not int(typed):
        raise argparse.ArgumentTypeError(f"{typed!r} is not a number of processes")
    return int(typed)


if __name__ == "__main__":
    sys.exit(main())
