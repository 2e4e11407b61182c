"""The table: each figure of ours beside another of the same run, with the target of the ratio."""


def table(found):
    """Return the results as lines of text."""
    lines = [f"{'':50}{'ours':>8}{'other':>9}{'ratio':>8}  target"]
    for words, ours, other, target in [*_frames(found), *_answers(found), *_phones(found)]:
        ratio = ours / other if other else float("inf")
        lines.append(f"{words:50}{ours:8.2f}{other:9.2f}{ratio:8.3f}  {target}")
    lines += [f"{name} is left out: {words}." for name, words in found["left out"].items()]
    return "\n".join(lines + _notes(found))


def _frames(found):
    targets = {"bare": "<= 1.3"}
    for size, words in (("one", "one answer"), ("many", "fifty answers")):
        ours = found["frames"][f"ours {size}"]["cpu"] * 1e6
        for name in ("bare", "socket.io", "c", "naive"):
            if other := found["frames"].get(f"{name} {size}"):
                target = targets.pop(name, "-")
                yield f"us, a frame of {words}, a phone: {name}", ours, other["cpu"] * 1e6, target


def _answers(found):
    ours, alone = (found["answers"][name]["cpu"] * 1e6 for name in ("ours", "alone"))
    yield "us, an answer, a phone: the same, one by one", ours, alone, "<= 0.1"
    targets = {"ours": "-", "bare": "-", "socket.io": "-", "c": "< 1", "naive": "<= 0.067"}
    for name, target in targets.items():
        if each := found["frames"].get(f"{name} one"):
            words = f"us, an answer, a phone: {name}, only sending"
            yield words, ours, each["cpu"] * 1e6, target


def _phones(found):
    memory, stuck = found["memory"], found["stuck"]
    yield "KiB of memory, a phone: the target", memory["ours"] / 1024, 32, "<= 1"
    for name in ("bare", "socket.io", "naive"):
        if name in memory:
            words = f"KiB of memory, a phone: {name}"
            yield words, memory["ours"] / 1024, memory[name] / 1024, "-"
    words = "ms, p99 beside ten stuck phones: without them"
    yield words, stuck["beside"] * 1e3, stuck["alone"] * 1e3, "<= 1.5"


def _notes(found):
    ours = found["answers"]["ours"]
    share = max(each["client"] for each in found["frames"].values())
    return [
        f"{ours['answers a second']:.0f} answers a second, {ours['answers a frame']:.0f} a frame,"
        f" {ours['bytes an answer']:.0f} bytes each;"
        f" memory for ten stuck phones {found['stuck']['memory'] / 2**20:.1f} MiB;"
        f" the load client used at most {share:.0%} of a core"
    ]
