"""What people say in the conducted workshop."""

QUESTION = "Why is co-production still so rare?"

SIDE = "One side decides"
BEFORE = "They decide before we meet"
HABIT = "Doing things for people is the habit"
UNSURE = "Nobody is sure what the word means"
MORNING = "Mae’r cyfarfodydd i gyd yn y bore"
NAMED = "Gwen said it would not work"
THEME = "Decided before we meet"

BRANCHES = (THEME, HABIT, UNSURE)
PROMPT = ("makes", "What makes this happen?", "gwneud i hyn ddigwydd?")

QUICKER = "It is quicker to do it ourselves"
OWN_VERSION = "Every team has its own version"
WITHOUT_SIGNAL = "Papers come the night before"
MOVED = "The date comes first"

CAUSE = "Teams are praised for speed, and nobody asks whether people took part"
ACTION = {"What": "Let people who use it rate each service", "Who": "Amina"}
