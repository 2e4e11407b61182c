"""At most 1 button is filled in a view, which is what comes next; at a stage of the desk 1 is."""

from html.parser import HTMLParser

import pytest
from django.urls import reverse

from tests.factories import a_room, a_session, an_answer, an_organiser, fresh
from workshops import closing_steps
from workshops.actions import (
    asking,
    causes,
    checks,
    closing,
    invitations,
    joining,
    sessions,
    voting,
)
from workshops.cookies import SEAT

pytestmark = pytest.mark.django_db

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
ASIDE = {"dialog", "template", "noscript"}
# What a style sheet hides, by the classes of an element and of one around it.
READS_BACK = "reads-back"


class FilledButtons(HTMLParser):
    """The filled buttons that a page shows, by their words."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.open = [("", set(), False)]  # tag, classes of it and of all around it, is it hidden?
        self.reads = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        own = set((attributes.get("class") or "").split())
        _, around, is_hidden = self.open[-1]
        is_hidden = is_hidden or tag in ASIDE or "hidden" in attributes or _is_out(own, around)
        if own >= {"btn", "go"} and not is_hidden:
            self.found.append("")
        if tag not in VOID:
            self.open.append((tag, around | own, is_hidden))

    def handle_endtag(self, tag):
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, words):
        _, around, is_hidden = self.open[-1]
        if "go" in around and not is_hidden:
            self.found[-1] = f"{self.found[-1]} {words}".strip()


def _is_out(own, around):
    """Whether the desk's style sheet hides it: either reading back or the work is shown."""
    if own & {"closes-for-good", "only-downloads"}:
        return ("closes-for-good" in own) == ("may-not-close" in around)
    if "read-back" in own:
        return READS_BACK not in around
    return READS_BACK in around and "read-back" not in around and bool(own & {"work", "next"})


def filled(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return FilledButtons(response.text).found


def desk(client, session, query=""):
    client.force_login(session.organiser)
    return filled(client, f"/desk/{session.written_code}{query}")


def test_the_desk_fills_the_button_of_the_next_step_at_every_stage(client):
    session = a_session(mode="full", opened=False)
    assert desk(client, session) == ["Open it in a new window"]
    sessions.start(session)
    assert desk(client, session) == ["Ask why W"]
    why = asking.ask(session, session.question)
    assert desk(client, session) == ["Reveal R"]
    asking.reveal(session, why)
    assert desk(client, session) == ["Open voting V"]
    asking.open_voting(session, why)
    assert desk(client, session) == ["Settle S"]
    asking.settle(session, why)
    assert desk(client, session) == ["Ask why about this W"]
    closing.close(session)
    assert desk(client, session) == ["Summary and downloads"]
    assert desk(client, session, "?pane=causes") == ["Summary and downloads"]


@pytest.mark.parametrize("mode", ["quick", "silent"])
def test_without_voting_the_next_step_after_reading_is_to_settle(client, mode):
    room = a_room(mode=mode, revealed=mode == "silent")
    assert desk(client, room.session) == ["Settle S"]


def test_the_desk_after_a_vote_and_while_it_reads_back(client):
    room = voted()
    assert desk(client, room.session) == ["Ask why about this W"]
    deeper = asking.ask(room.session, room.answers[0])
    answer = an_answer(room.seats[0], deeper, "Dates come from above")
    asking.reveal(room.session, deeper)
    code = room.session.written_code
    client.post(reverse("read-back", args=[code, answer.pk]))
    assert desk(client, room.session) == ["Next step PgDn"]
    client.post(reverse("turn-page", args=[code]), {"by": 1})
    assert desk(client, room.session) == ["Ask which step is the weakest"]
    client.post(reverse("open-check", args=[code, "follows"]), {"node": answer.pk})
    assert desk(client, room.session) == ["Close the question"]
    client.post(reverse("turn-page", args=[code]), {"by": -1})
    assert desk(client, room.session) == ["Close the question"]


def test_causes_wait_for_nothing_and_each_step_of_closing_leads_to_the_next(client):
    room = a_room(answers=1, revealed=True)
    assert desk(client, room.session, "?pane=causes") == []
    cause = causes.mark_cause(room.session, room.answers[0], "We come too late")
    causes.add_action(room.session, cause, what="Send drafts early")
    assert desk(client, room.session, "?pane=causes") == []
    closing.begin_closing(room.session)
    assert desk(client, room.session, f"?why={room.why.pk}") == ["Go on with closing Enter"]
    assert desk(client, room.session) == ["Next: can we act on them? Enter"]
    checks.open_check(room.session, "act", room.answers[0])
    assert desk(client, room.session) == ["Close the question"]
    checks.close_check(room.session, room.session.checks.get())
    closing.go_to_step(room.session, closing_steps.ACT)
    assert desk(client, room.session) == ["Next: actions Enter"]
    closing.go_to_step(room.session, closing_steps.STEPS[-1])
    assert desk(client, room.session) == ["Close for good Enter"]


def test_who_may_not_close_a_session_for_good_ends_with_the_downloads(client):
    room = a_room()
    token = invitations.invite(room.session, made_by=None)
    client.post(reverse("invited", args=[token]))
    closing.begin_closing(room.session)
    closing.go_to_step(room.session, closing_steps.STEPS[-1])
    here = f"/desk/{room.session.written_code}"
    assert filled(client, here) == ["Summary and downloads Enter"]


def test_a_phone_fills_only_what_joins_or_sends_words(client):
    session = a_session(mode="full", opened=False)
    here = f"/s/{session.written_code}"
    assert filled(client, here) == ["Join"]
    client.cookies[SEAT] = joining.join(session)
    assert filled(client, here) == []
    sessions.start(session)
    assert filled(client, here) == []
    why = asking.ask(session, session.question)
    assert filled(client, here) == ["Send"]
    sent = client.post(f"{here}/whys/{why.pk}/answers", {"text": "Too late", "op_id": "op-id-000"})
    assert sent.status_code == 302
    assert filled(client, here) == ["Send"]
    answer = session.nodes.get(kind="answer")
    assert filled(client, f"{here}/answers/{answer.pk}/edit") == ["Save"]
    for move in (asking.reveal, asking.open_voting):
        move(session, fresh(why))
        assert filled(client, here) == ["Send"]
    assert filled(client, f"{here}/tree") == []
    assert filled(client, f"{here}/answers/{answer.pk}/edit") == []
    client.post(f"{here}/nodes/{answer.pk}/vote")
    asking.settle(session, fresh(why))
    assert filled(client, here) == []
    closing.begin_closing(session)
    assert filled(client, here) == ["Read the summary"]
    closing.close(session)
    assert filled(client, f"{here}/summary") == []


def test_somebody_who_cannot_join_may_try_again(client):
    session = a_session()
    joining.lock(session)
    assert filled(client, f"/s/{session.written_code}") == ["Try again"]
    assert filled(client, "/") == ["Join"]


# The sessions of an organiser who has some, one that is closed among them.
ORGANISER = {
    "sessions": ["New session"],
    "new-session": ["Create session"],
    "edit-session": ["Save"],
    "import-session": ["Preview"],
    "organisation": ["Save"],
    "share": ["Create link"],
    "downloads": [],
    "delete-session": [],
    "deletion-reports": [],
    "account": ["Save"],
}


def test_an_organisers_pages_fill_1_button_at_most(client, settings):
    settings.OFFERED_LANGUAGES = ["en", "cy"]
    assert filled(client, "/sign-in") == ["Sign in"]
    client.force_login(an_organiser())
    assert filled(client, "/sessions") == ["New session"]
    asked, planned = voted().session, a_session(opened=False)
    for name, buttons in ORGANISER.items():
        session = planned if name == "edit-session" else asked
        args = [session.written_code] if name.endswith(WITH_CODE) else []
        assert filled(client, reverse(name, args=args)) == buttons, name
    client.post(reverse("share-link", args=[asked.written_code]))
    assert filled(client, reverse("share", args=[asked.written_code])) == []
    closing.close(asked)
    assert filled(client, "/sessions") == ["New session"]


WITH_CODE = ("edit-session", "share", "downloads", "delete-session")


def voted():
    room = a_room(people=2, answers=2, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[1])
    asking.settle(room.session, room.why)
    return room
