"""Who is let in to each address: the roles of tests/access/roles.py, by the address's name."""

from tests.access.roles import CLIENTS

ANYONE = set(CLIENTS)
SEATED = {"participant"}
ITS_OWN = {"organiser"}  # a browser's device, a template
EVERYTHING = {"organiser", "owner"}  # of the organisation
AT_DESK = EVERYTHING | {"facilitator", "appointed facilitator"}
MODERATING = AT_DESK | {"helper", "appointed helper"}
BY_LINK = {"stranger", "participant", "other participant", "facilitator", "helper"}
SIGNED_IN = ANYONE - BY_LINK
ORGANISING = EVERYTHING | {*("other organiser", "colleague", "other organisation", "keeper")}
UPDATING = EVERYTHING | {"colleague"}
NOBODY = set()  # except with the token: test_watching.py

ALLOWED = {
    "join": ANYONE,
    "language": ANYONE,
    "repaired-address": ANYONE,
    "phone": ANYONE,
    "seats": ANYONE,
    "screen": ANYONE,
    "qr": ANYONE,
    "summary": ANYONE,
    "summary-as": ANYONE,
    "invited": ANYONE,
    "helper": ANYONE,
    "sign-in": ANYONE,
    "forgotten": ANYONE,
    "link-sent": ANYONE,
    "sign-up": ANYONE,  # without a form unless the host allows it: tests/accounts/test_sign_up.py
    "sign-up-sent": ANYONE,
    "new-account": ANYONE,  # with a link: tests/accounts/test_sign_up.py
    "ask-for-link": ANYONE,
    "enter-link": SIGNED_IN,  # who is not asks for a link first: tests/accounts/test_links.py
    # Who has not given a password, or has no app, is led elsewhere: tests/accounts/
    "app-code": SIGNED_IN,
    "recovery-code": SIGNED_IN,
    "passkey-step": SIGNED_IN,
    "sign-in-by-passkey": ANYONE,
    "sign-in-by-provider": ANYONE,
    "provider-return": NOBODY,  # without what the provider sends: tests/accounts/test_provider.py
    "disconnect-provider": SIGNED_IN,
    "add-passkey": SIGNED_IN,
    "remove-passkey": SIGNED_IN,  # each only their own: tests/accounts/test_passkeys.py
    "change-email": SIGNED_IN,
    "confirm-email": SIGNED_IN,  # with a link of theirs: tests/accounts/test_email_address.py
    "delete-account": SIGNED_IN,
    "second-step": SIGNED_IN,
    "set-up-app": SIGNED_IN,
    "turn-off-app": {"keeper"},  # of these, who has an app
    "recovery-codes": NOBODY,
    "new-recovery-codes": SIGNED_IN,
    "new-password": ANYONE,
    "change-password": SIGNED_IN,
    "confirm": SIGNED_IN,
    "sign-out-everywhere": SIGNED_IN,
    "sign-out-device": ITS_OWN,
    "sign-out": ANYONE,
    "healthz": ANYONE,
    "metrics": NOBODY,
    "security-txt": ANYONE,  # where a contact is set: test_security_txt.py
    "submit": SEATED,
    "slices-shown": SEATED,
    "edit-answer": SEATED,
    "withdraw-answer": SEATED,
    "vote": SEATED,
    "vote-undo": SEATED,
    "known-by": SEATED,
    "recognise": SEATED,
    "recognise-undo": SEATED,
    "choose": SEATED,
    "view": SEATED,
    "view-of-cause": SEATED,
    "view-of-record": SEATED,
    "missing": SEATED,
    "withdraw-remark": SEATED,
    "mine": SEATED,
    "record": SEATED,
    "tree": SEATED,
    "changes": SEATED,
    "sessions": SIGNED_IN,
    "new-session": ORGANISING,
    "import-session": ORGANISING,
    "save-template": ORGANISING,
    "delete-template": ITS_OWN,
    "edit-session": EVERYTHING,
    "delete-session": EVERYTHING,
    "archive-session": EVERYTHING,
    "take-out-of-archive": EVERYTHING,
    "rehearse": EVERYTHING,
    "delete-answers": EVERYTHING,
    "deletion-reports": SIGNED_IN,
    "deletion-report": ITS_OWN,
    "deletion-report-pdf": ITS_OWN,
    "find-words": EVERYTHING,
    "held-words": EVERYTHING,
    "held-of-phone": SEATED,
    "account-data": SIGNED_IN,
    "erase-answer": EVERYTHING,
    "erase-remark": EVERYTHING,
    "picture": ANYONE,
    "shared": ANYONE,
    "shared-picture": ANYONE,
    "shared-as": ANYONE,
    "embed": ANYONE,
    "downloads": EVERYTHING,
    "share": EVERYTHING,
    "updates": UPDATING,
    "add-update": UPDATING,
    "remove-update": UPDATING,
    "set-due": UPDATING,
    "add-colleague": EVERYTHING,
    "did-it-change": ANYONE,
    "ask-change": EVERYTHING,
    "end-change": EVERYTHING,
    "remove-colleague": EVERYTHING,
    "share-link": EVERYTHING,
    "share-link-revoke": EVERYTHING,
    "remove-facilitator": EVERYTHING,
    "remove-helper": EVERYTHING,
    "share-embed": EVERYTHING,
    "share-embed-revoke": EVERYTHING,
    "export-session": EVERYTHING,
    "export-all": SIGNED_IN,
    "cancel-export": EVERYTHING,
    "account": SIGNED_IN,
    "organisation": ORGANISING,
    "organisation-rules": {"owner", "other organisation"},
    "activity": {"owner", "other organisation"},  # each of their own
    "activity-as-csv": {"owner", "other organisation"},
    "people": SIGNED_IN,
    "switch-organisation": SIGNED_IN,
    "add-appointment": EVERYTHING,
    "remove-appointment": EVERYTHING,
    "member": EVERYTHING,
    "change-role": {"owner"},
    "hand-over": EVERYTHING,
    "remove-member": EVERYTHING,
    "invite-people": {"owner", "other organisation"},
    "cancel-member-invitation": {"owner", "other organisation"},  # each of their own
    "join-organisation": ANYONE,
    "paper": ANYONE,
}
OF_KEEPERS = ["admin:index", "admin:jsi18n"]  # where they are turned on
OF_KEEPERS += [
    f"admin:accounts_{kind}_changelist"
    for kind in ("account", "listedorganisation", "listedsession", "keeperchange")
]
KEEPING = {"keeper"}
ALLOWED |= dict.fromkeys(OF_KEEPERS, KEEPING)
OF_DESKS = {
    "whys": [
        "ask",
        "reveal",
        "open-voting",
        "settle",
        "reopen-why",
        "timer",
        "stop-timer",
        "plan-pace",
        "add-answer",
        "add-paper",
    ],
    "nodes": [
        "hide-remark",
        "show-remark",
        "paper-dots",
        "leave-theme",
        "mark-cause",
        "unmark-cause",
        "add-action",
        "edit-action",
        "remove-action",
        "group",
        "rename-theme",
        "ungroup",
        "add-members",
    ],
    "checks": ["open-check", "close-check"],
    "rehearsal": ["rehearsal-step", "rehearsal-incident", "end-rehearsal"],
    "room": [
        "undo",
        "lock",
        "unlock",
        "check-first",
        "stop-checking",
        "hide-flood",
        "begin-early",
        "start",
        "closing",
        "closing-step",
        "open-record",
        "close-record",
        "reopen",
        "compare-sides",
        "invite",
        "invite-helper",
        "change-code",
        "places",
        "free-places",
    ],
    "sheets": ["joining-sheet", "paper-cards"],
    "screen": ["show-on-screen", "read-back", "follow-desk", "turn-page", "take-over"],
}
for module in OF_DESKS.values():
    ALLOWED |= dict.fromkeys(module, AT_DESK)
# The desk leads a helper to the page of held answers.
OF_MODERATORS = ["desk", "held", "release", "refuse", "hide", "show", "black-out"]
OF_MODERATORS += ["release-remark", "refuse-remark", "black-out-remark"]
ALLOWED |= dict.fromkeys([*OF_MODERATORS, "pause", "resume"], MODERATING)
ALLOWED["close"] = EVERYTHING

SAFE = {
    "phone", "screen", "qr", "summary", "summary-as", "mine", "tree", "changes", "desk",
    "sessions", "new-session", "import-session", "edit-session", "export-session", "export-all",
    "organisation", "picture", "shared", "shared-picture", "shared-as", "embed", "downloads",
    "account", "share", "paper", "healthz", "metrics", "join", "sign-in", "forgotten",
    "link-sent", "sign-up", "sign-up-sent", "recovery-codes", "second-step", "sign-in-by-passkey",
    "delete-account", "sign-in-by-provider", "provider-return", "disconnect-provider",
    "change-password", "confirm", "repaired-address", "find-words", "erase-answer",
    "held-of-phone", "account-data", "deletion-reports", "deletion-report",
    "deletion-report-pdf",
    "joining-sheet", "paper-cards", "held", "updates", "add-update", "did-it-change",
    "security-txt", "organisation-rules", "people", "member", "invite-people", "join-organisation",
    "activity", "activity-as-csv",
    *OF_KEEPERS,
}  # fmt: skip
