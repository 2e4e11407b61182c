"""Remove each thing on which Coprod's promises depend: the named tests must then fail."""

from dataclasses import dataclass

CONSTRAINT = 'models.UniqueConstraint(fields=("author_tag", "op_id"), name="node_once_per_op_id"),'
FITS = "return frame.from <= page.revision && frame.to > page.revision;"
SPOKEN = "    this.timer = setTimeout(() => this.lose(), SILENCE);\n"


@dataclass(frozen=True)
class Mutant:
    """`changes` are (file, the text that is there once, its replacement)."""

    name: str
    changes: tuple
    tests: tuple


MUTANTS = [
    Mutant(
        "no unique op_id",
        (
            ("workshops/models/node.py", CONSTRAINT, ""),
            ("workshops/migrations/_until_0074/tree.py", CONSTRAINT, ""),
            (
                "workshops/actions/answering.py",
                "earlier = _sent_before(change.session, tag, op_id, text)",
                "earlier = None",
            ),
        ),
        ("tests/faults/test_cut_lines.py",),
    ),
    Mutant(
        "no lock of the session",
        (("workshops/models/joined_query.py", "WHERE id = %s FOR UPDATE", "WHERE id = %s"),),
        ("tests/live/test_jams.py", "tests/faults/test_facilitators.py"),
    ),
    Mutant(
        "no lock of the rows of the fast path",
        (("workshops/actions/fast_path.py", "    FOR NO KEY UPDATE\n", ""),),
        ("tests/actions/test_while_it_waits.py",),
    ),
    Mutant(
        "no revision check of a frame",
        (("static/js/live/apply.js", FITS, "return true;"),),
        ("tests/live/test_bad_lines.py",),
    ),
    Mutant(
        "no gap detection",
        (("static/js/live/live.js", "    else if (frame.from > page.revision) sync();\n", ""),),
        ("tests/live/test_in_a_browser.py",),
    ),
    Mutant(
        "no heartbeat",
        (
            (
                "workshops/relay/session_relay.py",
                "for audience in self.sockets:\n                self._broadcast",
                "for audience in ():\n                self._broadcast",
            ),
        ),
        ("tests/live/test_socket.py",),
    ),
    Mutant(
        "no check for a socket that is silent",
        (("static/js/live/socket.js", SPOKEN, ""),),
        ("tests/faults/test_dead_lines.py",),
    ),
    Mutant(
        "no Origin check",
        (("coprod/asgi.py", "sockets = SameOrigin(", "sockets = ("),),
        ("tests/live/test_socket.py",),
    ),
    Mutant(
        "no seat lookup through the session",
        (
            (
                "workshops/access/seats.py",
                "session.seats.filter(secret",
                "session.seats.model.objects.filter(secret",
            ),
            (
                "workshops/models/joined_query.py",
                "WHERE workshops_session.code = %s AND",
                "WHERE (workshops_session.code = %s OR true) AND",
            ),
        ),
        ("tests/live/test_socket.py", "tests/access/test_every_address.py"),
    ),
    Mutant(
        "no second try of the listener",
        (
            (
                "workshops/relay/listener.py",
                "await asyncio.sleep(RECONNECT_SECONDS)",
                "await asyncio.sleep(3600)",
            ),
        ),
        ("tests/faults/test_database_restarts.py",),
    ),
    Mutant(
        "no skipping of a page that is behind",
        (
            (
                "workshops/relay/socket.py",
                "if self._sending is not None and not self._sending.done():",
                "if False:",
            ),
        ),
        ("tests/faults/test_slow_readers.py",),
    ),
    Mutant(
        "no refill where a clock was put back",
        (("workshops/rules/rate_limits.py", "abs(seconds) * per", "max(0.0, seconds) * per"),),
        ("tests/actions/test_fast_path.py",),
    ),
    Mutant(
        "no words for a database that does not answer",
        (("workshops/middleware.py", "isinstance(exception, OperationalError)", "False"),),
        ("tests/faults/test_database_restarts.py",),
    ),
]
