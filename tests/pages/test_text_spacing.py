"""With the text spacing of WCAG 1.4.12, no words are cut off, and none lie over others."""

from pathlib import Path

import pytest

from tests.browsers import LAPTOP, PHONE, PROJECTOR, sign_in, take_a_seat
from tests.factories import a_room
from tests.sampling import some_and_all
from workshops.actions import asking, causes

LOOK = Path(__file__).with_name("spacing.js").read_text()
SPACED = """
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * {
            line-height: 1.5 !important;
            letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important;
        }
        p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
"""
LONG = "Plans are made before we are asked, and then there is no time left to change any of them"
SCREENS = {
    "phone": ("/s/{}", PHONE),
    "desk": ("/desk/{}", LAPTOP),
    "causes": ("/desk/{}?pane=causes", LAPTOP),
    "narrow desk": ("/desk/{}", {"viewport": PHONE["viewport"]}),
    "big screen": ("/s/{}/screen", PROJECTOR),
    "summary": ("/s/{}/summary", PHONE),
    "sessions": ("/sessions", LAPTOP),
    "plan": ("/sessions/new", PHONE),
}


@pytest.fixture
def session():
    room = a_room(answers=8, revealed=True, people=8)
    cause = causes.mark_cause(room.session, room.answers[3], LONG)
    causes.add_action(room.session, cause, what=LONG, who="The Tuesday group")
    below = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, below)
    return room.session


@pytest.mark.quick
@pytest.mark.parametrize("names", some_and_all(SCREENS, every=4))
def test_nothing_is_cut_or_covered(new_page, server, session, subtests, names):
    for name in names:
        address, device = SCREENS[name]
        with subtests.test(name):
            assert found(new_page, server, session, address, device, SPACED) == found(
                new_page, server, session, address, device
            )


def found(new_page, server, session, address, device, script=""):
    """Return what is cut or covered on a screen; the same without spacing is meant to be so."""
    page = new_page(**device)
    page.add_init_script(script)
    sign_in(page, session.organiser, server)
    take_a_seat(page, session, server)
    page.goto(address.format(session.written_code))
    page.wait_for_load_state("networkidle")
    return page.evaluate(f"({LOOK})()")
