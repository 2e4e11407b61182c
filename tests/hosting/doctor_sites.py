"""What the doctor of an installation finds: a healthy site, and sites with a fault."""

from datetime import UTC, datetime, timedelta
from email.message import Message
from types import SimpleNamespace

from coprod.hosting.doctor import from_outside

HEADERS = dict.fromkeys(from_outside.HEADERS, "set")
FACTS = {
    "postgresql": 18,
    "connections": 12,
    "most_connections": 100,
    "migrations": 61,
    "migrations_waiting": 0,
    "missing_keys": 0,
    "overdue": 0,
    "accounts": 5,
    "owners": 2,
    "owners_with_second_step": 1,
    "ownerless": [],
}


def a_site(status=200, facts=None, **headers):
    """What a healthy installation answers, but for what is named."""
    found = Message()
    for name, value in (HEADERS | headers).items():
        if value:
            found[name] = value
    ends = datetime.now(UTC) + timedelta(days=79.5)
    return SimpleNamespace(
        url="https://why.example.org",
        is_insecure=False,
        front_page=(status, found),
        certificate={"notAfter": f"{ends:%b %d %H:%M:%S %Y GMT}"},
        facts=FACTS | (facts or {}),
        open_socket=lambda: None,
        security_txt=(
            200,
            f"Contact: x\nExpires: {datetime.now(UTC) + timedelta(days=180):%FT%TZ}\n",
        ),
    )


class Raising(SimpleNamespace):
    """A site on which some of these cannot be asked."""

    def __getattribute__(self, name):
        value = super().__getattribute__(name)
        if isinstance(value, Exception):
            raise value
        return value


def without(name, fault):
    """A healthy site on which asking for that raises the fault."""
    return Raising(**(vars(a_site()) | {name: fault}))


def ago(**time):
    return (datetime.now(UTC) - timedelta(**time)).isoformat()


def raising(fault):
    def fail(*arguments):
        raise fault

    return fail
