"""What the Python Package Index says about a package: its newest release, owners and licence."""

from dataclasses import dataclass
from datetime import date, datetime

import httpx2

PYPI = "https://pypi.org"
NOT_SAID = "not said"
SHORT = 40  # characters; a longer licence field holds the licence's whole text


class Unreachable(Exception):
    """The index gave no answer that can be used."""


@dataclass(frozen=True)
class Package:
    newest: str
    released: date
    maintainers: str
    licence: str


def ask(names, index=PYPI):
    """Return the Package of each name. Raise Unreachable if the index does not answer for one."""
    with httpx2.Client(base_url=index, timeout=20, follow_redirects=True) as http:
        return {name: package(_answer(http, name)) for name in sorted(set(names))}


def package(said):
    """Return the Package that an answer of the index describes."""
    about = said["info"]
    return Package(
        newest=about["version"],
        released=_released(said),
        maintainers=_maintainers(said)
        or _cell(about.get("maintainer") or about.get("author"))
        or NOT_SAID,
        licence=_licence(about),
    )


def _answer(http, name):
    try:
        answer = http.get(f"/pypi/{name}/json").raise_for_status()
        return answer.json()
    except (httpx2.HTTPError, ValueError) as error:
        raise Unreachable(f"{http.base_url.host} did not answer about {name}: {error}") from error


def _released(said):
    """Return the day of the newest version, which need not be the latest upload."""
    files = said["urls"]
    return min(datetime.fromisoformat(file["upload_time_iso_8601"]).date() for file in files)


def _maintainers(said):
    """Return the organisation and the accounts that may publish it."""
    ownership = said.get("ownership") or {}
    users = sorted({role["user"] for role in ownership.get("roles", [])}, key=str.lower)
    organisation = ownership.get("organization")
    listed = ", ".join(users)
    return f"{organisation} ({listed})" if organisation and listed else organisation or listed


def _licence(about):
    if about.get("license_expression"):
        return about["license_expression"]
    classified = [
        line.rpartition(" :: ")[2]
        for line in about.get("classifiers", [])
        if line.startswith("License ::") and line != "License :: OSI Approved"
    ]
    short = _cell(about.get("license"))
    return short if 0 < len(short) <= SHORT else ", ".join(classified) or NOT_SAID


def _cell(text):
    """Return the text as a table can hold it, in one line."""
    return " ".join((text or "").replace("|", "/").split())
