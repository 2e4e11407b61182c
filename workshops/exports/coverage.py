"""Where the JSON has each field of the models, and which fields it leaves out, with the reason.

A new field is declared in entries/ or named here: a test fails until it is
(tests/exports/test_every_field.py).
"""

from .entries import (
    ActionEntry,
    CauseEntry,
    CheckEntry,
    NodeEntry,
    RemarkEntry,
    Settings,
    UpdateEntry,
    VoiceEntry,
    WhyEntry,
)

PLACES = {
    "session": Settings,
    "nodes[]": NodeEntry,
    "whys[]": WhyEntry,
    "causes[]": CauseEntry,
    "causes[].actions[]": ActionEntry,
    "causes[].actions[].updates[]": UpdateEntry,
    "checks[]": CheckEntry,
    "remarks[]": RemarkEntry,
    "voice": VoiceEntry,
}


def exported():
    """Return where the JSON has each field that an entry declares, such as Node.text."""
    places = {
        f"{entry.model.__name__}.{field}": f"{place}.{fact.name}"
        for place, entry in PLACES.items()
        for fact in entry.facts()
        for field in filter(None, (fact.column, *fact.made_from))
    }
    return {"Session.code": "code", "Session.joining_code": "code", **places}


PEOPLE = "it ties words to the people who wrote them"
REVISION = "it counts the changes of this database, for pages that are open"
DERIVED = "it follows from the parents"
IDENTITY = "the entry stands in its parent, or is named by its node"
SCREEN = "it is about the big screen of this server"
ACCESS = "it lets people in, here and now"
EARLY = "it is about the days before the session opens"

# A model without a field means all of its fields.
LEFT_OUT = {
    "Session.id": "the code names the session; an imported one has its own",
    "Session.organiser": "the person who imports the session becomes its organiser",
    "Session.organisation": "the session becomes one of the person who imports it",
    "Session.created_at": "an imported session is created when it is imported",
    "Session.closed_at": "the days until an imported session is deleted begin at its import",
    "Session.edited_at": "the days until an imported session is deleted begin at its import",
    "Session.code_until": ACCESS,
    "Session.paused": "it holds for the room of this session alone",
    "Session.collected": EARLY,
    "Session.collected_at": EARLY,
    "Session.rehearsal_of": "a rehearsal is never exported",
    "Session.minutes_each": "it fitted the time that was left",
    "Session.asks_groups": "it follows from the places",
    "Session.salt": PEOPLE,
    "Session.key": PEOPLE,
    "Session.revision": REVISION,
    "Session.phone_revision": REVISION,
    "Session.header_revision": REVISION,
    "Session.full_reload_revision": REVISION,
    "Session.screen_view": SCREEN,
    "Session.screen_node": SCREEN,
    "Session.screen_pane": SCREEN,
    "Session.screen_page": SCREEN,
    "Session.screen_desk": SCREEN,
    "Session.screen_revision": REVISION,
    "Session.record": "the checks of the record say it, once they were counted",
    "Session.closing_step": "only a session that is closing in this room has come to it",
    "Session.change_from": "only this server asks the question",
    "Session.change_until": "only this server asks the question",
    "Session.change_salt": PEOPLE,
    "Session.noticed_deletion_at": "only this server sends the e-mails",
    "Session.archived_at": "it is about a list on this server, which an imported session is new to",
    "Node.session": IDENTITY,
    "Node.depth": DERIVED,
    "Node.path": DERIVED,
    "Node.parent_depth": DERIVED,
    "Node.theme_kind": "it is the same for every node",
    "Node.sort": "the order of the list says it",
    "Node.author_tag": PEOPLE,
    "Node.op_id": PEOPLE,
    "Node.original_digest": PEOPLE,
    "Node.counted": "only the next block of answers needs it",
    "Node.revision": REVISION,
    "Node.tally_revision": REVISION,
    "Node.left_revision": REVISION,
    "Why.id": IDENTITY,
    "Why.session": IDENTITY,
    "Why.ends_at": "a timer does not run on in an imported session",
    "Why.batch": "only phones in the room spread over whys that are asked together",
    "Why.answers_until": "what was being written a moment ago is not written into a file",
    "Why.timer_seconds": "a timer does not run on in an imported session",
    "Why.dots_unseen": "the dots themselves are left out, and the tallies count none of these",
    "Why.revealed_at": "the minutes say it",
    "Cause.marked_at": "the minutes say it",
    "Why.writers": "a small number would say which answers are by one person",
    "Why.revision": REVISION,
    "Why.count_revision": REVISION,
    "Cause.id": IDENTITY,
    "Cause.session": IDENTITY,
    "Cause.removed": "a cause that was removed is left out; only undo can restore it",
    "Cause.revision": REVISION,
    "Action.id": IDENTITY,
    "Action.cause": IDENTITY,
    "Action.reminded_on": "only this server sends the e-mails",
    "ActionUpdate.id": IDENTITY,
    "ChangeChoice": f"{PEOPLE}; the actions count them",
    "ActionUpdate.action": IDENTITY,
    "Check.id": IDENTITY,
    "Check.session": IDENTITY,
    "Check.state": "only what is closed is in the JSON",
    "Check.revision": REVISION,
    "Choice": f"{PEOPLE}; the checks count them",
    "Remark.id": IDENTITY,
    "Remark.session": IDENTITY,
    "Remark.author_tag": PEOPLE,
    "Seat": PEOPLE,
    "AuthorBucket": PEOPLE,
    "Mark": f"{PEOPLE}; the answers count the ticks",
    "SliceShown": "which answers few phones have shown matters while the room reads them",
    "Vote": f"{PEOPLE}; the tallies count the dots",
    "UndoEntry": "it can be undone in this session alone",
    "Helper": ACCESS,
    "Invitation": ACCESS,
    "Link": ACCESS,
    "Appointment": ACCESS,
    "Colleague": ACCESS,
    "RateLimitBucket": "it limits requests to this server",
    "Tombstone": "it is about a session that was deleted",
    "DeletionReport": "it is about a session that was deleted, or its answers",
    "SpentKey": "it is about a session that was deleted",
    "ExportJob": "it is an export itself",
    "Organisation": "it belongs to the organiser's account",
    "PlanTemplate": "it belongs to the organiser's account",
    "AccountLanguage": "it belongs to the organiser's account",
    "MemberInvitation": ACCESS,
    "Activity": "it is about accounts, and owners of an organisation download it by itself",
    "Membership": "it belongs to the organiser's account",
}
