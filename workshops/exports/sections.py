"""The summary, section by section. One more is one function here and one name in SECTIONS."""

from workshops.models import Session
from workshops.words import capital, counted, spelled, spelled_counted

from .blocks import Chain, Chains, Said, Section, Table, Tree
from .findings import chain_up, findings
from .levels import levels_asked
from .walk import walk

ACTION_HEADINGS = ("What", "Who", "By when", "How we will know", "Cause")


def sections_of(record, numbers):
    """Every section that has something to say."""
    made = (section(record, numbers) for section in SECTIONS)
    return tuple(section for section in made if section)


def causes(record, numbers):
    if not record.causes:
        return None
    by_id = {node.id: node for node in record.nodes}
    chains = tuple(_chain(cause, by_id) for cause in record.causes)
    return Section("causes", "What lies underneath", (Chains(chains),), is_core=True)


def actions(record, numbers):
    rows = tuple(
        (action.what, action.who, action.by_when, action.how_known, cause.wording)
        for cause in record.causes
        for action in cause.actions
    )
    table = Table(ACTION_HEADINGS, rows)
    return Section("actions", "What we will do", (table,), is_core=True) if rows else None


def without_causes(record, numbers):
    """In their place, so that nobody has to find it in the tree."""
    blocks = findings(record, numbers)
    return Section("findings", "Where the room got to", blocks, is_core=True) if blocks else None


def tree(record, numbers):
    return Section("tree", "The whole tree", (Tree(tuple(walk(record))),), is_core=True)


def method(record, numbers):
    """How it was done: what a reader needs in order to judge the rest."""
    told = [
        *_people(numbers),
        *_mode(record.settings, numbers),
        *_plan(record.settings, numbers),
        *_said_aloud(numbers),
        *_unrevealed(numbers),
        *_hidden(numbers),
        *_withdrawn(numbers),
        *_key(record.settings),
    ]
    blocks = (Said(tuple(told)), *levels_asked(record, numbers))
    return Section("method", "How it was done", blocks) if told else None


SECTIONS = (causes, actions, without_causes, tree, method)

MODES = {
    Session.Mode.QUICK: "Answers appeared on every phone as soon as they were sent.",
    Session.Mode.SILENT: "Everyone wrote in silence first, then all was shown.",
    Session.Mode.FULL: "Everyone wrote in silence first, then all was shown, "
    "and then had a few dots to say where to dig.",
}


def _chain(cause, by_id):
    node = by_id[cause.node]
    return Chain(cause.wording, node, chain_up(node, by_id), cause.actions)


def _people(numbers):
    return [f"{counted(numbers.people, 'person', 'people')} took part."] if numbers.people else []


def _mode(settings, numbers):
    """Nobody can say it of a tree that was brought in from elsewhere, nor before it happened."""
    return [MODES[settings.mode]] if settings.people and numbers.answers else []


def _plan(settings, numbers):
    if not settings.has_plan:
        return []
    plan = f"Planned for {counted(settings.minutes, 'minute')} and {_levels(settings.levels)}"
    return [f"{plan}; it reached {_levels(numbers.depth)}." if numbers.depth else f"{plan}."]


def _levels(count):
    return spelled_counted(count, "level")


def _said_aloud(numbers):
    if not numbers.from_room:
        return []
    were = "was" if numbers.from_room == 1 else "were"
    return [f"{_answers(numbers.from_room)} {were} said aloud and typed in by a facilitator."]


def _unrevealed(numbers):
    if not numbers.unrevealed:
        return []
    told = (
        "is not shown here: it has" if numbers.unrevealed == 1 else "are not shown here: they have"
    )
    return [f"{_answers(numbers.unrevealed)} {told} not been revealed yet."]


def _hidden(numbers):
    if not numbers.hidden:
        return []
    were = "was" if numbers.hidden_in_all == 1 else "were"
    return [f"{_answers(numbers.hidden_in_all)} {were} hidden: {_reasons(numbers.hidden)}."]


def _reasons(hidden):
    if len(hidden) == 1:
        return f"“{hidden[0].reason}”"
    return "; ".join(f"{spelled(entry.answers)} “{entry.reason}”" for entry in hidden)


def _withdrawn(numbers):
    if not numbers.withdrawn:
        return []
    if numbers.withdrawn == 1:
        return ["1 answer was taken back by the person who wrote it."]
    return [f"{_answers(numbers.withdrawn)} were taken back by the people who wrote them."]


def _key(settings):
    if settings.phase != Session.Phase.CLOSED:
        return []
    return ["The key that tied answers to phones was destroyed when the session closed."]


def _answers(count):
    return capital(spelled_counted(count, "answer"))
