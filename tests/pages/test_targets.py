"""Every target is 24 px wide and high, but for links within a sentence (WCAG 2.5.8)."""

from tests.browsers import LAPTOP, PHONE, sign_in, wait_for
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops.actions import asking, settling

SMALL = """() => {
  const within = "a, button, input:not([type=hidden]), textarea, select, summary, [tabindex='0']";
  const isWords = (node) => node.nodeType === 3 && node.data.trim().length > 1;
  const isInSentence = (link) => link.matches("a") && getComputedStyle(link).display === "inline"
    && [...link.parentElement.childNodes].some(isWords);
  const area = (element) => (element.closest("label.choice") || element).getBoundingClientRect();
  const modal = document.querySelector("dialog[open]");
  return [...(modal || document).querySelectorAll(within)]
    .filter((element) => element.getClientRects().length)
    .filter((element) => !element.closest(".skip, .visually-hidden"))
    .filter((element) => !isInSentence(element))
    .map((element) => [element, area(element)])
    .filter(([, box]) => box.width > 2 && box.height > 2 && (box.width < 23.9 || box.height < 23.9))
    .map(([element, box]) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
}"""
DIALOGS = "() => [...document.querySelectorAll('dialog')].map((dialog) => dialog.id)"


def test_every_target_of_every_page_and_dialog_is_large_enough(new_page, server):
    room = a_room(answers=4, revealed=True)
    code = room.session.written_code
    asking.reveal(room.session, deeper := asking.ask(room.session, room.answers[0]))
    an_answer(room.seats[0], deeper, "Nobody is paid for it")
    cause = settling.mark_cause(room.session, room.answers[1], "Plans are made without us")
    settling.add_action(room.session, cause, what="Show the next plan", who="Dee")
    a_session(opened=False)
    sessions = f"/sessions/{code}"
    pages = ["/", "/sign-in", "/sessions", "/sessions?q=Thursday", "/sessions/new", "/organisation"]
    pages += ["/sessions/import"]
    pages += [f"{sessions}/share", f"{sessions}/export", f"{sessions}/delete"]
    pages += [f"/s/{code}", f"/s/{code}/tree", f"/s/{code}/summary", f"/s/{code}/screen"]
    pages += [f"/desk/{code}", f"/desk/{code}?pane=causes", "/nothing-here"]
    small = {}
    for device in (PHONE, LAPTOP):
        page = new_page(**device)
        sign_in(page, an_organiser(), server)
        page.goto(f"/s/{code}")
        look(page, small, "the door")
        page.get_by_role("button", name="Come in").click()
        for address in pages:
            page.goto(address)
            look(page, small, address)
        page.goto(f"/desk/{code}")
        wait_for(page, "document.body.dataset.connection === 'live'")
        for dialog in page.evaluate(DIALOGS):
            page.evaluate("(id) => document.getElementById(id).showModal()", dialog)
            look(page, small, dialog)
            page.evaluate("(id) => document.getElementById(id).close()", dialog)
    assert small == {}


def look(page, small, place):
    if found := page.evaluate(SMALL):
        small[place] = found
