"""What both sides of a room say, and what mainly one of them says.

Only a placement is published, never a count by side. `counting` counts who said what, `batch`
places the answers and checks of one publication together, `fisher` has the test, and `placement`
the rule for one of them; `stored` is what a session keeps.
"""

from .batch import Compared, place
from .counting import comparisons
from .placement import Placement
from .stored import Batch, Placed, batches_of, to_store

__all__ = [
    "Batch",
    "Compared",
    "Placed",
    "Placement",
    "batches_of",
    "comparisons",
    "place",
    "to_store",
]
