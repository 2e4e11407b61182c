"""Records to export and import: what hypothesis may draw, and how two are compared."""

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from tests.exports.records_in_order import in_order
from workshops import check_kinds, prompts
from workshops.exports.entries import (
    ActionEntry,
    BatchEntry,
    BlockEntry,
    CauseEntry,
    ChangedEntry,
    CheckEntry,
    CountEntry,
    NodeEntry,
    PartEntry,
    PlacedEntry,
    RemarkEntry,
    Settings,
    UpdateEntry,
    VoiceEntry,
    WhyEntry,
)
from workshops.exports.session_record import SessionRecord
from workshops.forms.text import is_blank
from workshops.models.limits import RANGES

# Everything that our forms accept: any script, emoji, joiners, direction marks, white space.
LETTERS = st.one_of(
    st.characters(exclude_categories=("Cs", "Cc")),
    st.sampled_from("\n\t \u200d\u200f\u202e*_[]<&|`#"),
)


def texts(longest=60):
    return st.text(LETTERS, min_size=1, max_size=longest).filter(lambda text: not is_blank(text))


def in_turn(updates):
    return tuple(sorted(updates, key=lambda update: update.day))


def maybe(longest=30):
    return st.just("") | texts(longest)


DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1)).map(str)
SETTINGS = st.builds(
    Settings,
    title=texts(),
    welcome=maybe(),
    day=st.none() | st.dates().filter(lambda d: 1900 < d.year < 2200).map(str),
    phase=st.sampled_from(["preparing", "open", "closing", "closed"]),
    minutes=st.integers(*RANGES["minutes"]),
    minutes_to_arrive=st.integers(*RANGES["minutes_to_arrive"]),
    minutes_to_close=st.integers(*RANGES["minutes_to_close"]),
    levels=st.integers(*RANGES["levels"]),
    prompt_kind=st.sampled_from(prompts.KINDS),
    prompt_text=maybe(),
    mode=st.sampled_from(["quick", "silent", "full"]),
    dots=st.integers(*RANGES["dots"]),
    role_groups=st.lists(texts(20), max_size=3, unique=True).map(tuple),
    sides=st.lists(st.integers(0, 2), max_size=3).map(tuple),
    side_names=st.sampled_from([(), ("People who use services", "Staff")]),
    languages=st.lists(st.sampled_from(["en", "cy", "ur"]), max_size=3, unique=True).map(tuple),
    cap=st.integers(*RANGES["cap"]),
    keep_days=st.integers(*RANGES["keep_days"]),
    record_days=st.none() | st.integers(*RANGES["record_days"]),
    answers_deleted=st.none() | DAYS,
    collect_until=st.none() | DAYS,
    locked=st.booleans(),
    people=st.integers(0, 2000),
)
MINUTES = st.none() | st.integers(0, 10_000)
MOMENTS = ("asked_minute", "revealed_minute", "settled_minute")
HOW_ASKED = [
    {},
    {"mode": "full", "prompt_kind": "keeps"},
    {"mode": "quick", "prompt_kind": "own", "prompt_text": "What do we gain by it?"},
]
UPDATES = st.builds(
    UpdateEntry, kind=st.sampled_from(["news", "done", "not_done"]), day=DAYS, text=texts()
)
# Of sessions whose parts were the same throughout.
VOICES = st.sampled_from(
    [
        VoiceEntry(),
        VoiceEntry(
            (PartEntry(1, ("I use services",), 4), PartEntry(2, ("I work here", "I manage"), 6)),
            (BlockEntry(30, (1, 2)), BlockEntry(30, ()), BlockEntry(101, (10, 0))),
        ),
    ]
)
COUNTS = st.integers(0, 500)
CHANGED = st.builds(ChangedEntry, yes=COUNTS, little=COUNTS, no=COUNTS)
ACTIONS = st.builds(
    ActionEntry,
    what=texts(),
    who=maybe(),
    by_when=maybe(),
    how_known=maybe(),
    commitment=st.sampled_from(["", "system", "harder"]),
    due=st.none() | DAYS,
    changed=st.none() | CHANGED,
    updates=st.lists(UPDATES, max_size=3).map(in_turn),
)


@st.composite
def records(draw, most=25):
    """A whole record: a tree of any shape, with themes, states, tallies, causes and actions."""
    nodes = [NodeEntry(1, "question", None, draw(texts()), tally=0)]
    for number in range(2, draw(st.integers(1, most)) + 1):
        nodes.append(draw(_below(nodes, number)))
    asked = [node for node in nodes if any(n.parent == node.id for n in nodes)]
    turns = draw(st.permutations(range(1, len(asked) + 1)))
    here = Counter(n.parent for n in nodes if (n.kind, n.state) == ("answer", "here"))
    pairs = zip(asked, turns, strict=True)
    whys = [draw(_why(node, turn, at_least=here[node.id])) for node, turn in pairs]
    marked = draw(st.sets(st.sampled_from(nodes[1:]), max_size=3)) if nodes[1:] else ()
    causes = [draw(_cause(node)) for node in sorted(marked, key=lambda node: node.id)]
    causes += draw(st.lists(st.builds(CauseEntry, st.none(), texts()), max_size=1))
    whys.sort(key=lambda why: why.turn)
    settled = {why.node for why in whys if why.stage == "settled"}
    nodes = [
        replace(node, recognised=draw(st.integers(0, 1000))) if node.parent in settled else node
        for node in nodes
    ]
    checks = [draw(_check(node)) for node in nodes[1:4]]
    remarks = [draw(_remark("view", node)) for node in nodes[1:4]]
    marked = {cause.node for cause in causes}
    remarks += [draw(_remark("cause", node)) for node in nodes if node.id in marked]
    remarks += [draw(_remark(kind)) for kind in draw(st.sets(KINDS))]
    given = map(tuple, (nodes, whys, causes, checks, remarks))
    batches = tuple(_batch(node) for node in nodes[1:3])
    voice = replace(draw(VOICES), batches=batches)
    return in_order(SessionRecord(draw(SETTINGS), *given, voice))


def _batch(node):
    """Return what was compared in a why, with a placement of each sort."""
    chose = PlacedEntry(node.id, "first", 8, "act", "yes")
    step = PlacedEntry(node.id, "second", 9, "follows", step=node.id)
    return BatchEntry((node.parent,), (PlacedEntry(node.id, "common", 20), chose, step))


KINDS = st.sampled_from(["record", "missing"])


@st.composite
def _remark(draw, kind, node=None):
    state = draw(st.sampled_from(["here", "hidden"]))
    reason = draw(texts(20)) if state == "hidden" else ""
    return RemarkEntry(kind, draw(texts(300)), node and node.id, state, reason)


@st.composite
def _below(draw, nodes, number):
    parent = draw(st.sampled_from(nodes))
    themes = [node for node in nodes if node.kind == "theme" and node.parent == parent.id]
    theme = draw(st.none() | st.sampled_from(themes)) if themes else None
    kind = "answer" if theme else draw(st.sampled_from(["answer", "answer", "theme"]))
    states = ["here", "here", "hidden", "withdrawn"] if kind == "answer" else ["here", "ungrouped"]
    state = draw(st.sampled_from(states))
    return NodeEntry(
        id=number,
        kind=kind,
        parent=parent.id,
        text="" if state == "withdrawn" else draw(texts()),
        depth=parent.depth + 1,
        theme=theme and theme.id,
        state=state,
        reason=draw(maybe()) if state == "hidden" else "",
        **(draw(st.sampled_from(ONLY_ANSWERS)) if kind == "answer" else {}),
        tally=draw(st.integers(0, 1000)),
        paper_dots=draw(st.integers(0, 1000)),
    )


ONLY_ANSWERS = [{}, {"known_by": "self"}, {"known_by": "think"}]
ONLY_ANSWERS += [{"from_room": True}, {"from_room": True, "on_paper": True}]


@st.composite
def _why(draw, node, turn, at_least):
    stage = draw(st.sampled_from(["writing", "reading", "voting", "settled"]))
    minutes = draw(st.integers(0, 300)) if stage == "settled" else None
    voted = stage == "settled" and draw(st.booleans())
    given = {
        name: draw(st.integers(0, 999)) if voted else None for name in ("voters", "dots_given")
    }
    answers = at_least + draw(st.integers(0, 99))
    how = draw(st.sampled_from(HOW_ASKED))
    when = dict(zip(MOMENTS, draw(st.tuples(MINUTES, MINUTES, MINUTES)), strict=True))
    return WhyEntry(node.id, stage, turn, answers, minutes, **when, **given, **how)


@st.composite
def _cause(draw, node):
    actions = tuple(draw(st.lists(ACTIONS, max_size=2)))
    return CauseEntry(node.id, draw(texts()), actions, draw(MINUTES))


@st.composite
def _check(draw, node):
    people = st.integers(1, 500)
    of_all = node.kind == "question"
    kinds = check_kinds.OF_THE_RECORD if of_all else check_kinds.ABOUT_ANSWERS
    kind = draw(st.sampled_from(kinds))
    steps = [CountEntry(draw(people), step=node.id)] if kind == check_kinds.FOLLOWS else []
    counts = [*steps, *(CountEntry(draw(people), key) for key in check_kinds.WORDS[kind])]
    return CheckEntry(node.id, kind, tuple(counts), draw(texts()) if kind == "meant" else "")
