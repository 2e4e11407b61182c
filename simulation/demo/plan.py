"""The sessions of the demo: one is open, one from last time closed, one collects answers."""

from workshops import sides
from workshops.models import Session, limits
from workshops.role_groups import OFFERED

from .texts import texts

OPEN = {
    "title": "Open evening, Riverside Centre",
    "welcome": "Tea is on the side. A £15 voucher and your bus fare are at the door.",
    "mode": Session.Mode.SILENT,
    "minutes_to_arrive": limits.MINUTES_TO_ARRIVE,
    "minutes_to_close": limits.MINUTES_TO_CLOSE,
    "role_groups": list(OFFERED),
    "sides": list(sides.OF_OFFERED_GROUPS),
    "side_names": list(sides.OFFERED),
}

TEMPLATE = "Open evenings"  # the plan of OPEN, kept under this name

CLOSED = {
    **OPEN,
    "title": "Carers’ morning, Mill Lane",
    "mode": Session.Mode.FULL,
    "rung": "codesign",  # how much say people were told that they have
}

EARLY = {**OPEN, "title": "Day centre, before we meet"}
DAYS_EARLY = 7

PEOPLE = 23

# The prompts of the closed session, by the depth of what why is asked about; “Why?” at others.
PROMPTS = {2: ("keeps", "")}

# Below whys about answers of this depth, the next ones are asked together.
TOGETHER = 1

# Answers that the room put together, by the name that it gave them.
THEMES = {
    "It is decided before we are asked": [
        "We are asked for a view after the important choices are made",
        "The choices are made before we come into the room",
    ],
    "Power stays where it is": [
        "Professionals think that they know best",
        "Power. Nobody likes to let go of it",
    ],
}

ON_PAPER = ("It takes longer than the money lasts", "My phone is too old for the forms")
DOTS_ON_PAPER = 2  # of those who wrote on paper, for the first answer

HIDDEN = ("Dr P. at the front desk never lets us in", "It names a person who is not here")

# What somebody wrote beside an answer that they see differently.
VIEWS = {
    "Professionals think that they know best": "Two I know ask first, every time",
    "Whoever pays us plans one year at a time": "Our council has planned 3 years ahead since May",
}

RECORD = "The part about money is right. The part about staff is too harsh"
MISSING = ("People who cannot get out in the morning", "Someone from the council")

# Which rungs of the ladder it felt like: one of these to each.
FELT = ("codesign", "codesign", "coproduction", "engagement", "consultation")
DIFFERS = 0  # the number of the one who sees the record differently

CAUSES = [
    {
        "node": "Whoever pays us plans one year at a time",
        "wording": "Funders plan one year at a time, and trust takes longer than that",
        "actions": [
            {
                "what": "Ask the council for one three-year pot, with the group in the room",
                "who": "Service manager and two carers",
                "by_when": "Before the March budget",
                "how_known": "The offer letter names three years",
            },
        ],
    },
    {
        "node": "What we can count is what we get paid for",
        "wording": "We are paid for what is easy to count, and listening is not counted",
        "actions": [
            {
                "what": "Add a line for time spent with people to the team’s timesheet",
                "who": "Ward sister",
                "by_when": "End of next month",
                "how_known": "Hours show on the monthly report",
                "commitment": "harder",
            },
            {
                "what": "Let patients choose two of the things that are counted",
                "who": "Patients’ panel",
                "by_when": "By summer",
                "how_known": "Two new lines in the quality report",
                "commitment": "system",
            },
        ],
    },
    {
        "node": "No one is responsible for the reply",
        "wording": "Nobody is responsible for telling people what came of their ideas",
        "actions": [
            {
                "what": "Write to everyone within two weeks: what we heard, what we will do",
                "who": "Whoever called the meeting",
                "by_when": "From the next meeting on",
                "how_known": "Each person here has had a letter",
                "commitment": "helps",
            },
        ],
    },
    {
        "node": "Finance has never met the people it pays",
        "wording": "The people who pay out expenses have never met the people who wait for them",
        "actions": [],
    },
    {
        "node": "Patients come into the course as cases",
        "wording": "Professionals learn about patients, and never from them",
        "actions": [
            {
                "what": "Offer the nursing school three people who will teach, paid",
                "who": "Carers’ group",
                "by_when": "September",
                "how_known": "",
            },
        ],
    },
]

# What became of some of the actions, by what was to be done.
UPDATES = {
    "Add a line for time spent with people to the team’s timesheet": (
        "done",
        "The line is there, and most of us fill it in.",
    ),
    "Ask the council for one three-year pot, with the group in the room": (
        "not_done",
        "the budget was settled before the meeting. We will ask again in spring.",
    ),
}
ANSWERED_LATER = 12  # people, to “Did things change?”
DUE = ("Let patients choose two of the things that are counted", 60)  # days after the session

QUESTION = texts().question
