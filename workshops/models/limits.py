"""The defaults of a session, and limits for everything. Lengths are in characters."""

MINUTES = 45
MINUTES_TO_ARRIVE = 5
MINUTES_TO_CLOSE = 10
LEVELS = 5
DOTS = 3
PLACES = 1500
KEEP_DAYS = 90
RECORD_DAYS = 365

# The minimum and maximum of each number in a plan, in the form and in an imported file.
RANGES = {
    "minutes": (5, 600),
    "minutes_to_arrive": (0, 120),
    "minutes_to_close": (0, 120),
    "levels": (1, 15),
    "dots": (1, 20),  # of 1 person for 1 why
    "cap": (1, 5000),  # people who can join
    "keep_days": (1, 3650),
    "record_days": (1, 3650),
}

ASKED_AT_ONCE = 6  # whys
PAPER_DOTS = 2000  # on 1 answer

DEEPEST = 100  # levels; trees are drawn by recursion
IMPORT = 20 * 1024 * 1024  # bytes of a file to import
BURST = 30  # how many things 1 seat may send at once
BEGINNINGS = 16  # places in the shuffle of answers at which phones begin
TAPS = 120  # how many answers 1 seat may tick at once

TITLE = 120
QUESTION = 300
WELCOME = 600
ROLE_GROUP = 60
SIDE_NAME = 60
LANGUAGE = 10  # of its code
ANSWER = 600
VIEW = 300  # that differs
MISSING = 140  # who was not here
PAPER_ANSWERS = 100  # typed in at once
REASON = 200
PROMPT = 140
THEME_NAME = 200
WORDING = 600
ACTION = 300
ACTION_DETAIL = 120
UPDATE = 600  # about an action, after the close
SCREEN_PAGE = 12  # answers on 1 page of the big screen, as in static/js/screen/pages.js
SEARCH = 120
TYPED_CODE = 2000  # of a whole address that someone pastes instead of its code
