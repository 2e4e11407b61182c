"""The summary, by section. A new section is a function in a module here and a name in SECTIONS."""

from .actions import actions
from .causes import causes
from .checks import checks
from .common_ground import common_ground
from .did import did
from .findings import without_causes
from .in_short import in_short
from .method import method
from .recognised import recognised
from .remarks import missing, views
from .replay import replay
from .tree import tree
from .voice import voice

SECTIONS = (
    *(in_short, did, causes, actions, without_causes, checks, recognised),
    *(common_ground, views, missing, voice, tree, replay, method),
)


def sections_of(record, trees, numbers):
    """Return every section that has something to say."""
    made = (section(record, trees, numbers) for section in SECTIONS)
    return tuple(section for section in made if section)
