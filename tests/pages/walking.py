"""Every page and dialog of the program, one after the other."""

from tests.browsers import sign_in, wait_for
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops.actions import asking, causes

DIALOGS = "() => [...document.querySelectorAll('dialog')].map((dialog) => dialog.id)"


def one_of_each_page():
    """The code of a session that has something of everything."""
    room = a_room(answers=4, revealed=True)
    asking.reveal(room.session, deeper := asking.ask(room.session, room.answers[0]))
    an_answer(room.seats[0], deeper, "Nobody is paid for it")
    cause = causes.mark_cause(room.session, room.answers[1], "Plans are made without us")
    causes.add_action(room.session, cause, what="Show the next plan", who="Dee")
    a_session(opened=False)
    return room.session.written_code


def walk(page, code, server):
    """Yield (page, the name of the place) for each, as the organiser and a participant in one."""
    sessions = f"/sessions/{code}"
    pages = ["/", "/sign-in", "/sessions", "/sessions?q=Thursday", "/sessions/new", "/organisation"]
    pages += ["/sessions/import", "/account/password", "/sign-in/forgotten/sent"]
    pages += [f"{sessions}/share", f"{sessions}/export", f"{sessions}/delete"]
    pages += [f"/s/{code}", f"/s/{code}/tree", f"/s/{code}/summary", f"/s/{code}/screen"]
    pages += [f"/desk/{code}", f"/desk/{code}?pane=causes", "/nothing-here"]
    sign_in(page, an_organiser(), server)
    page.goto(f"/s/{code}")
    yield page, "the page for a code"
    page.get_by_role("button", name="Join").click()
    for address in pages:
        page.goto(address)
        yield page, address
    page.goto(f"/desk/{code}")
    wait_for(page, "document.body.dataset.connection === 'live'")
    for dialog in page.evaluate(DIALOGS):
        page.evaluate("(id) => document.getElementById(id).showModal()", dialog)
        yield page, dialog
        page.evaluate("(id) => document.getElementById(id).close()", dialog)
