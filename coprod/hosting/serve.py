"""Run Coprod on a real host. docs/hosting.md lists the environment's settings."""

import argparse
import os

from common.folders import CODE, DATA, command
from coprod.django_command import COMMAND
from coprod.hosting.database import database
from coprod.hosting.network import ANY
from coprod.hosting.processes import Failed, Processes
from coprod.hosting.server import PREPARE, RENEW_KEYS, manage, serve, wait_until_it_answers, watch

CHECK = "check --deploy --fail-level=ERROR"
NO_DATABASE = (
    "DATABASE_URL is not set. Name the database, for example"
    " DATABASE_URL=postgresql://coprod:…@127.0.0.1/coprod. Or start with --own-database: Coprod"
    f" then runs a PostgreSQL of its own, with its data in {DATA}."
)
TIDY = ["clearsessions", "delete_expired_sessions"]


def main(arguments):
    """Run the server until somebody stops it; `arguments` are those of the command line."""
    options = _options(arguments)
    if not (os.environ.get("DATABASE_URL") or options.own_database):
        raise Failed(NO_DATABASE)
    with database() as postgres, Processes() as processes:
        if postgres:
            print(f"Running a PostgreSQL of our own. Its data is in {DATA}.", flush=True)
        if not options.no_prepare:
            _prepare(processes, postgres)
        server = serve(processes, options.host, options.port, options.workers)
        host = "127.0.0.1" if options.host in ANY else options.host
        wait_until_it_answers(server, f"http://{host}:{options.port}")
        many = f", {options.workers} processes" if options.workers > 1 else ""
        print(f"Serving on {options.host}, port {options.port}{many}.", flush=True)
        watch(server, postgres)


def _prepare(processes, postgres):
    renew = [RENEW_KEYS] if postgres else []
    manage(processes, CHECK, *PREPARE, *renew)
    _tidy(processes)


def _tidy(processes):
    """Delete what is due. A fault here is no reason not to open: the daily run tries again."""
    if processes.run([*COMMAND, "in_turn", *TIDY], cwd=CODE):
        print("What is due today could not be deleted; the reason is above.", flush=True)


def _options(arguments):
    parser = argparse.ArgumentParser(prog=command("serve"), description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port (8000)")
    parser.add_argument(
        "--own-database",
        action="store_true",
        help="run a PostgreSQL of our own, if DATABASE_URL does not name one",
    )
    parser.add_argument("--workers", type=_at_least_one, default=1, help="processes (1)")
    parser.add_argument(
        "--no-prepare",
        action="store_true",
        help="leave the database and the static files to another server of the same version",
    )
    return parser.parse_args(arguments)


def _at_least_one(typed):
    if not typed.isascii() or not typed.isdigit() or not int(typed):
        raise argparse.ArgumentTypeError(f"{typed!r} is not a number of processes")
    return int(typed)
