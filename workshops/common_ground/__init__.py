"""What both sides of a room say, and what mainly one of them says.

Only a placement is published, never a count by side. `batch` places the answers and checks of one
publication together, `fisher` has the test, and `placement` the rule for one of them.
"""

from .batch import Compared, place
from .placement import Placement

__all__ = ["Compared", "Placement", "place"]
