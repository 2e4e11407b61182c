"""The table: each figure of ours beside another of the same run, with the target of the ratio."""


def table(found):
    """Lines of text."""
    lines = [f"{'':46}{'ours':>9}{'other':>9}{'ratio':>8}   target"]
    for words, ours, other, target in [*_of_frames(found), *_of_answers(found), *_of_phones(found)]:
        lines.append(f"{words:46}{ours:9.2f}{other:9.2f}{ours / other:8.2f}   {target}")
    return "\n".join(lines + _notes(found))


def _of_frames(found):
    names = {"bare": "<= 1.3", "socket.io": "published", "c": "-", "naive": "-"}
    for size, words in (("one", "one answer"), ("many", "fifty answers")):
        ours = found["frames"][f"ours {size}"]["cpu"] * 1e6
        for name, target in names.items():
            other = found["frames"].get(f"{name} {size}")
            if other:
                target = target if size == "one" else "-"
                yield f"us a frame of {words}: {name}", ours, other["cpu"] * 1e6, target


def _of_answers(found):
    ours = found["answers"]["cpu"] * 1e6
    targets = {"ours": "<= 1/10", "c": "< 1", "bare": "-", "socket.io": "-", "naive": "<= 1/15"}
    for name, target in targets.items():
        each = found["frames"].get(f"{name} one")
        if each:
            words = f"us an answer and phone: {name}, a frame each"
            yield words, ours, each["cpu"] * 1e6, target


def _of_phones(found):
    memory, stuck = found["memory"], found["stuck"]
    for name, each in memory.items():
        if name != "ours":
            yield f"KiB a phone: {name}", memory["ours"] / 1024, max(1, each) / 1024, "-"
    yield "KiB a phone: the limit", memory["ours"] / 1024, 32, "<= 1"
    yield "ms p99 of others: no stuck phones", stuck["beside"] * 1e3, stuck["alone"] * 1e3, "<= 1.5"


def _notes(found):
    answers, frames = found["answers"], found["frames"]
    share = max(each["client"] for each in frames.values())
    return [
        f"{answers['answers a second']:.0f} answers a second, {answers['answers a frame']:.0f} in a"
        f" frame; ten stuck phones: {found['stuck']['memory'] / 2**20:.1f} MiB;"
        f" the load client used at most {share:.0%} of a core",
    ]
