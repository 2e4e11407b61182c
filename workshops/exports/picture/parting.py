"""Branches parted into columns of about the same height, in order."""

from .twigs import in_order


def parted(branches, columns):
    """`branches` as at most so many groups, each of neighbours, none empty."""
    if not branches:
        return []
    weights = [sum(1 for _ in in_order([branch])) for branch in branches]
    whole, groups, before = sum(weights), [[]], 0
    for branch, weight in zip(branches, weights, strict=True):
        wanted = (before + weight / 2) * columns / whole
        if groups[-1] and wanted >= len(groups) and len(groups) < columns:
            groups.append([])
        groups[-1].append(branch)
        before += weight
    return groups
