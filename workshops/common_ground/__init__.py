"""What both sides of a room say, and what mainly one of them says.

Only a placement is published, never a count by side. `counting` counts who said what, `batch`
places the answers and checks of one publication together, `fisher` has the test, and `placement`
the rule for one of them.
"""

from .batch import Compared, place
from .counting import comparisons
from .placement import Placement

__all__ = ["Compared", "Placement", "comparisons", "place"]
