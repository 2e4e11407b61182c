"""What has been compared and placed in a session, as its row keeps it: lists, in batches."""

from dataclasses import dataclass

from .placement import Placement


@dataclass(frozen=True)
class Placed:
    """An answer or a theme that was placed, or a choice in a check about it.

    `node` is its id, `people` how many of the whole room recognised or chose it then. `kind` and
    `choice` are those of a check; empty for a node that was ticked.
    """

    node: int
    placement: Placement
    people: int
    kind: str = ""
    choice: str = ""


@dataclass(frozen=True)
class Batch:
    """What was compared together: the ids of the nodes of whys, and of checks."""

    whys: tuple[int, ...]
    checks: tuple[int, ...]
    placed: tuple[Placed, ...]


def to_store(batch):
    """Return a Batch as JSON can have it."""
    return {
        "whys": list(batch.whys),
        "checks": list(batch.checks),
        "placed": [_stored(each) for each in batch.placed],
    }


def batches_of(stored):
    """Return the batches in what is stored of a session, which may be nothing."""
    return tuple(
        Batch(
            tuple(batch["whys"]),
            tuple(batch["checks"]),
            tuple(_placed(*values) for values in batch["placed"]),
        )
        for batch in (stored or {}).get("batches", [])
    )


def _stored(placed):
    about = [placed.node, placed.placement, placed.people]
    return [*about, placed.kind, placed.choice] if placed.kind else about


def _placed(node, placement, *others):
    return Placed(node, Placement(placement), *others)
