"""The pictures by which the screens are judged. Nothing is asserted: a person looks at them.

`bin/test tests/look/pictures.py` puts them into test-results/pictures/; no other run collects them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from simulation.demo import example
from tests.browsers import (
    LAPTOP,
    PHONE,
    PROJECTOR,
    SMALL,
    open_box,
    sign_in,
    take_a_seat,
    text_at_200_percent,
)
from tests.factories import a_session, an_organiser
from tests.look.rooms import ROLES, a_dug_room, an_empty_room, ask_twice, vote
from tests.look.stages import STAGES, Staged
from workshops.access import desk_of

FOLDER = Path(__file__).resolve().parents[2] / "test-results" / "pictures"
PHONE_AT_2X = PHONE | {"device_scale_factor": 2}
DARK = {"color_scheme": "dark"}


@dataclass
class Picture:
    """What a device shows at an address, once `then` has been done there."""

    address: str
    device: dict
    then: Callable = lambda page: None
    whole: bool = False


def phone(room, then, device=PHONE_AT_2X):
    return Picture(f"/s/{room.session.written_code}", device, then)


def desk(room):
    return Picture(f"/desk/{room.session.written_code}", LAPTOP)


def screen(session, device=PROJECTOR):
    return Picture(f"/s/{session.written_code}/screen", device)


def summary():
    session = example.hold(an_organiser())
    return Picture(f"/s/{session.written_code}/summary", LAPTOP, whole=True)


def prepare(device):
    session = a_session(opened=False, role_groups=ROLES, sides=[1, 1, 2, 0])
    return Picture(f"/sessions/{session.written_code}/edit", device, whole=True)


def home():
    example.hold(an_organiser())
    a_dug_room(3, answers=5)
    a_session("Why do letters come too late?", title="Elm Road tenants", opened=False)
    return Picture("/sessions", LAPTOP)


def stay_outside(page):
    pass


def join(page):
    page.get_by_role("button", name="Join").tap()
    page.locator("#whys").wait_for(state="attached")
    page.wait_for_load_state("networkidle")


def write(page):
    join(page)
    open_box(page).fill("The letter comes after the meeting")
    page.get_by_role("button", name="Send").tap()
    page.locator(".own").wait_for()


def be_asked_first(page):
    join(page)
    open_box(page).fill(
        "nobody rang back on 01632 960 983, and then a letter said it was all agreed"
    )
    page.get_by_role("button", name="Send").tap()
    page.get_by_role("button", name="Take it out").wait_for()


def give_two_dots(page):
    join(page)
    for place in (0, 2):
        page.locator("[data-give]:visible").nth(place).tap()
    page.get_by_text("1 dot left").wait_for()


def enlarge(page):
    join(page)
    text_at_200_percent(page)


PICTURES = {
    "prepare-sides": lambda: prepare(LAPTOP),
    "prepare-sides-320": lambda: prepare(SMALL),
    "phone-join": lambda: phone(an_empty_room(), stay_outside),
    "phone-5": lambda: phone(a_dug_room(2, answers=4), write),
    "phone-before-sending": lambda: phone(a_dug_room(2, answers=4, revealed=False), be_asked_first),
    "phone-320-dark-300": lambda: phone(
        a_dug_room(5, answers=300), join, PHONE_AT_2X | SMALL | DARK
    ),
    "phone-voting": lambda: phone(vote(a_dug_room(2, answers=9)), give_two_dots),
    "phone-text-200": lambda: phone(a_dug_room(2, answers=5), enlarge),
    "desk-5": lambda: desk(a_dug_room(3, answers=5)),
    "desk-300": lambda: desk(vote(a_dug_room(3, answers=300, themes=8))),
    "screen-lobby": lambda: screen(an_empty_room().session),
    "screen-writing": lambda: screen(a_dug_room(4, answers=14, revealed=False).session),
    "screen-writing-two": lambda: screen(ask_twice(a_dug_room(2, answers=3)).session),
    "screen-5": lambda: screen(a_dug_room(3, answers=5).session),
    "screen-5-dark": lambda: screen(a_dug_room(3, answers=5).session, PROJECTOR | DARK),
    "screen-300": lambda: screen(a_dug_room(3, answers=300, themes=8).session),
    "screen-finished": lambda: screen(example.hold(an_organiser())),
    "summary": summary,
    "home": home,
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(new_page, server, name):
    picture = PICTURES[name]()
    page = new_page(reduced_motion="reduce", **picture.device)
    if not picture.address.startswith("/s/"):
        sign_in(page, an_organiser(), server)
    page.goto(picture.address, wait_until="networkidle")
    picture.then(page)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png", full_page=picture.whole)


@pytest.mark.parametrize("answers", [60, 300, 896])
def test_each_stage_at_the_desk_on_the_big_screen_and_on_a_phone(new_page, server, answers):
    staged = Staged(answers)
    code = staged.session.written_code
    devices = {"desk": LAPTOP, "screen": PROJECTOR, "phone": PHONE_AT_2X}
    pages = {name: new_page(reduced_motion="reduce", **each) for name, each in devices.items()}
    sign_in(pages["desk"], staged.session.organiser, server)
    take_a_seat(pages["phone"], staged.session, server)
    browser = {cookie["name"]: cookie["value"] for cookie in pages["desk"].context.cookies()}
    staged.desk = desk_of(SimpleNamespace(session_key=browser["sessionid"]))
    for n, stage in enumerate(STAGES, 1):
        getattr(staged, stage)()
        pane = "?pane=causes" if stage == "causes" else ""
        addresses = {
            "desk": f"/desk/{code}{pane}",
            "screen": f"/s/{code}/screen",
            "phone": f"/s/{code}",
        }
        for name, page in pages.items():
            page.goto(addresses[name], wait_until="networkidle")
            page.screenshot(path=FOLDER / f"{answers}-{n}-{stage}-{name}.png")
