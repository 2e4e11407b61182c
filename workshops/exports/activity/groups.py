"""What can be looked for in the log."""

from django.utils.translation import gettext_lazy as _

from workshops.models import Activity
from workshops.models.activity import BY_KEEPER

Kind = Activity.Kind

SIGN_INS = (
    Kind.SIGNED_IN,
    Kind.SIGN_IN_FAILED,
    Kind.PASSWORD_CHANGED,
    Kind.EMAIL_CHANGED,
    Kind.SECOND_STEP_ADDED,
    Kind.SECOND_STEP_REMOVED,
    Kind.PROVIDER_ADDED,
    Kind.PROVIDER_REMOVED,
    *BY_KEEPER,
)
PEOPLE = (
    Kind.INVITED,
    Kind.INVITATION_CANCELLED,
    Kind.JOINED,
    Kind.ROLE_CHANGED,
    Kind.LEFT,
    Kind.REMOVED,
    Kind.HANDED_OVER,
)
DOWNLOADS = (
    Kind.DOWNLOADED,
    Kind.DOWNLOADED_TOGETHER,
    Kind.WORDS_HANDED_OUT,
    Kind.LOG_DOWNLOADED,
)
SHARING = (
    Kind.LINK_ON,
    Kind.LINK_OFF,
    Kind.SITES_CHANGED,
    Kind.CHOSEN,
    Kind.CHOSEN_NO_MORE,
    Kind.UPDATES_BY,
    Kind.UPDATES_BY_NO_MORE,
    Kind.ACCESS_REMOVED,
)
DELETIONS = (Kind.SESSION_DELETED, Kind.ANSWERS_DELETED, Kind.WORDS_DELETED)
RULES = (
    Kind.RULES_CHANGED,
    Kind.SECOND_STEP_RULE,
    Kind.KEPT_SHORTER,
    Kind.LOOK_CHANGED,
)

# By the word in the address: what is said of it, and the kinds; the first is shown without a word.
GROUPS = {
    "": (
        _("All except successful sign-ins"),
        tuple(kind for kind in Kind if kind != Kind.SIGNED_IN),
    ),
    "all": (_("Everything"), tuple(Kind)),
    "sign-ins": (_("Signing in"), SIGN_INS),
    "people": (_("People and roles"), PEOPLE),
    "downloads": (_("Downloads"), DOWNLOADS),
    "sharing": (_("Sharing"), SHARING),
    "deletions": (_("Deleting"), DELETIONS),
    "rules": (_("Rules and name"), RULES),
}
