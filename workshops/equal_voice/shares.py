"""Sharing a whole into units, so that exact numbers are not published."""


def in_units(numbers, units):
    """Divide `units` between parts in proportion to `numbers`, by largest remainder.

    Of equal remainders the earlier part comes first. Return one whole number for each part, which
    add up to `units`; or noughts, if there is nothing to divide.
    """
    total = sum(numbers)
    if not total:
        return [0 for _ in numbers]
    shares = [number * units // total for number in numbers]
    remainders = [number * units % total for number in numbers]
    by_remainder = sorted(range(len(numbers)), key=lambda part: (-remainders[part], part))
    for part in by_remainder[: units - sum(shares)]:
        shares[part] += 1
    return shares
