"""What each entry of the log says, in the language in use."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops.exports.formats import FORMATS
from workshops.models import Activity, Link
from workshops.models.organisation import SecondStep
from workshops.models.role import Role

Kind = Activity.Kind
WITH_HIDDEN_WORDS = ("json", "zip")

# Translators: lines of a log of what people with an account did. The name of who did it is beside
# the line, and the title of a session after it, behind a colon.
SENTENCES = {
    Kind.SIGNED_IN: _("Signed in"),
    Kind.PASSWORD_CHANGED: _("Password changed"),
    Kind.EMAIL_CHANGED: _("E-mail address changed"),
    Kind.SECOND_STEP_ADDED: _("Second step set up"),
    Kind.PROVIDER_ADDED: _("Account of the sign-in provider connected"),
    Kind.PROVIDER_REMOVED: _("Account of the sign-in provider disconnected"),
    Kind.ACCOUNT_STOPPED: _("%(name)s stopped from signing in"),
    Kind.ACCOUNT_STARTED: _("%(name)s allowed to sign in again"),
    Kind.SIGNED_OUT: _("%(name)s signed out on all devices"),
    Kind.INVITED: _("Invitation made. Role: %(role)s"),
    Kind.INVITATION_CANCELLED: _("Invitation cancelled. Role: %(role)s"),
    Kind.ROLE_CHANGED: _("Role changed for %(name)s. Before: %(before)s. Now: %(role)s"),
    Kind.LEFT: _("Left the organisation"),
    Kind.REMOVED: _("%(name)s removed from the organisation"),
    Kind.HANDED_OVER: _("Session handed over to %(name)s"),
    Kind.DOWNLOADED_TOGETHER: _("Sessions downloaded together, with hidden words"),
    Kind.WORDS_HANDED_OUT: _("Downloaded what somebody says is theirs"),
    Kind.LOG_DOWNLOADED: _("This log downloaded"),
    Kind.SITES_CHANGED: _("Changed which websites may show the tree"),
    Kind.CHOSEN: _("%(name)s chosen for a session"),
    Kind.CHOSEN_NO_MORE: _("%(name)s removed from a session"),
    Kind.UPDATES_BY: _("%(name)s chosen to add updates"),
    Kind.UPDATES_BY_NO_MORE: _("%(name)s can no longer add updates"),
    Kind.SESSION_DELETED: _("Session deleted for good"),
    Kind.ANSWERS_DELETED: _("Answers deleted. Causes and actions stay"),
    Kind.WORDS_DELETED: _("One person’s words deleted after the close"),
    Kind.SECOND_STEP_RULE: _("Rules changed. Who needs a second step: %(whom)s"),
    Kind.LOOK_CHANGED: _("Name, logo or colour changed"),
    Kind.KEPT_SHORTER: _("Kept for less time, because the rules have changed"),
}
# Those of which there are several kinds, by what says which.
VARIANTS = {
    (Kind.SIGN_IN_FAILED, "password"): _("Failed sign-in, wrong password"),
    (Kind.SIGN_IN_FAILED, "second-step"): _("Failed sign-in, wrong second step"),
    (Kind.LINK_ON, Link.Purpose.SUMMARY): _("Link to the summary turned on"),
    (Kind.LINK_ON, Link.Purpose.EMBED): _("Tree shown on other websites"),
    (Kind.LINK_OFF, Link.Purpose.SUMMARY): _("Link to the summary turned off"),
    (Kind.LINK_OFF, Link.Purpose.EMBED): _("Tree no longer shown on other websites"),
    (Kind.ACCESS_REMOVED, "desk"): _("Link to the desk turned off"),
    (Kind.ACCESS_REMOVED, "helper"): _("Helper’s link turned off"),
}
LABELS = {"role": Role, "before": Role, "whom": SecondStep}
DAYS = (
    ("keep_days", _("Keep answers for (days): %(days)s, before: %(before)s")),
    ("record_days", _("Keep causes and actions for (days): %(days)s, before: %(before)s")),
)


def sentence_of(entry, name):
    """Return what an entry says; `name` is that of the account to which it was done."""
    facts = entry.facts
    if entry.kind == Kind.DOWNLOADED:
        return _downloaded(facts["format"])
    if entry.kind == Kind.JOINED:
        return _joined(entry, name)
    if entry.kind == Kind.SECOND_STEP_REMOVED:
        return _step_removed(entry, name)
    if entry.kind == Kind.RULES_CHANGED:
        return ". ".join([gettext("Rules changed"), *_days(facts)])
    variant = (entry.kind, facts.get("step") or facts.get("link"))
    sentence = VARIANTS[variant] if variant in VARIANTS else SENTENCES[entry.kind]
    labels = {key: of(facts[key]).label for key, of in LABELS.items() if key in facts}
    return str(sentence) % {"name": name, **labels}


def how_often(entry):
    """Return how often it happened within an hour, if more than once."""
    if entry.times == 1:
        return ""
    # Translators: how often something happened within an hour
    words = ngettext("%(n)s time", "%(n)s times", entry.times)
    return words % {"n": figure(entry.times)}


def _downloaded(slug):
    words = _("Downloaded as %(format)s")
    if slug in WITH_HIDDEN_WORDS:
        words = _("Downloaded as %(format)s, with hidden words")
    return str(words) % {"format": FORMATS[slug].LABEL if slug in FORMATS else slug}


def _joined(entry, name):
    words = _("%(name)s joined. Role: %(role)s")
    if not entry.by_coprod:
        words = _("Joined. Role: %(role)s")
    return str(words) % {"name": name, "role": Role(entry.facts["role"]).label}


def _step_removed(entry, name):
    if entry.by_coprod:
        return gettext("Second step of %(name)s removed") % {"name": name}
    return gettext("Second step removed")


def _days(facts):
    for key, words in DAYS:
        if facts[key] != facts[f"{key}_before"]:
            yield str(words) % {
                "days": _number(facts[key]),
                "before": _number(facts[f"{key}_before"]),
            }


def _number(days):
    return gettext("no limit") if days is None else figure(days)
