"""The record as a phone shows it: causes with their actions, and what this seat thinks of them."""

import hashlib
from dataclasses import dataclass

from workshops import check_kinds
from workshops.models import Check

from .audience import PHONE
from .contributions import read_contributions
from .reading import cause_rows, kept_causes
from .rows import CauseRow
from .snapshot import snapshot


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Causes that everyone may read, the open checks by kind, and this seat's own choices by kind.

    `version` is another text once the words of a cause or of an action have changed.
    """

    causes: tuple[CauseRow, ...]
    version: str
    checks: dict[str, Check]
    choices: dict[str, str]


def read_record_page(session, seat):
    """Return the RecordPage of a session for one seat."""
    with snapshot():
        kept = cause_rows(kept_causes(session.pk).order_by("pk"), PHONE)
        kinds = check_kinds.OF_THE_RECORD
        asked = session.checks.filter(kind__in=kinds, state=Check.State.OPEN).select_related("node")
        checks = {check.kind: check for check in asked}
        own = read_contributions(session, seat)
    causes = tuple(row for row in kept if row.node.is_visible)
    chosen = {kind: own.choices.get(check.pk) for kind, check in checks.items()}
    return RecordPage(
        causes=causes,
        version=_version_of(causes),
        checks=checks,
        choices={kind: choice for kind, choice in chosen.items() if choice},
    )


def _version_of(causes):
    written = repr([(cause.wording, cause.actions) for cause in causes]).encode()
    return hashlib.blake2s(written, digest_size=6).hexdigest()
