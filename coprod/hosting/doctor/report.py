"""The report: problems first, those that cannot wait before the others."""

import textwrap
from datetime import datetime

from common.version import program_version
from coprod.hosting.doctor.finding import NOW, counted

WIDTH, INDENT = 79, 20
LABELS = {"What happens": "happens", "Why": "why", "What to do": "do"}


def report(site, findings):
    """Return the whole report, as a person reads it in a terminal."""
    bad = sorted((each for each in findings if not each.ok), key=lambda each: each.when != NOW)
    good = [each for each in findings if each.ok]
    at = f"{datetime.now():%-d %B %Y at %H:%M}"
    lines = [f"Coprod {program_version()} at {site.url or 'no address'}, checked on {at}", ""]
    lines += _with_problems(bad, good) if bad else _without(good)
    return "\n".join(lines)


def _without(good):
    lines = [f"  ok   {each.name:<12} {each.said}" for each in good]
    return [*lines, "", f"No problems. {len(good)} checks passed."]


def _with_problems(bad, good):
    now = sum(each.when == NOW for each in bad)
    lines = [f"{_problems(len(bad))}{_urgent(now, len(bad))}", ""]
    for number, each in enumerate(bad, 1):
        lines += [f"{each.when:<4} {number}. {each.said}", "", *_problem(each)]
    names = textwrap.wrap(", ".join(each.name for each in good), WIDTH - 5)
    lines += [f"{'ok' if not n else '':<5}{line}" for n, line in enumerate(names)]
    end = (
        f"{_problems(len(bad))} {len(good)} checks passed. Run this again when you have changed"
        " something. It changes nothing itself."
    )
    return [*lines, "", *textwrap.wrap(end, WIDTH)]


def _problems(count):
    return f"{counted(count, 'problem', 'problems')}."


def _urgent(now, total):
    if not now:
        return " None of them needs you now." if total > 1 else " It can wait until tomorrow."
    if now == total:
        return " It needs you now." if total == 1 else " All of them need you now."
    return f" {now} of them needs you now." if now == 1 else f" {now} of them need you now."


def _problem(finding):
    lines = []
    for label, name in LABELS.items():
        first = f"     {label:<{INDENT - 5}}"
        for line in getattr(finding, name).splitlines():
            if line.startswith("    "):  # to be typed: never wrapped, with room around it
                lines += ["", f"{' ' * INDENT}{line}", ""]
                continue
            wrapped = textwrap.wrap(line, WIDTH - INDENT) or [""]
            lines += [first + wrapped[0], *(" " * INDENT + more for more in wrapped[1:])]
            first = " " * INDENT
    return [*lines, ""] if lines[-1] else lines
