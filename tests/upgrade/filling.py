"""What the old code has in its database: something in every table."""

import re
from io import BytesIO

from PIL import Image

from .visitor import Visitor
from .workshop import PLAN, Workshop

QUESTION = PLAN["question"]
SPENT_KEY = "INSERT INTO workshops_spentkey (name) VALUES ('the key of a disk that is away')"


def fill(server, tables, organiser, phones):
    """Hold a workshop at the old server, and return it while its second why is being read."""
    brand(server, organiser)
    delete_another(server, tables, organiser)
    workshop = Workshop(server, tables, organiser)
    workshop.desk(server, "start")
    for phone, role_group in zip(phones, ("Resident", "Staff", ""), strict=True):
        workshop.join(server, phone, role_group)
    first_why(workshop, server, phones)
    second_why(workshop, server, phones)
    share(workshop, server)
    workshop.organiser.get(server, f"/sessions/{workshop.code}/export/pdf")  # waits for a worker
    return workshop


def brand(server, organiser):
    logo = BytesIO()
    Image.new("RGB", (4, 4), "teal").save(logo, "PNG")
    picture = {"logo": ("logo.png", logo.getvalue(), "image/png")}
    organiser.post(server, "/organisation", name="Elm Trust", accent="#055641", files=picture)


def delete_another(server, tables, organiser):
    """Leave what is left of a deleted session, and of a stranger who tried its code."""
    other = Workshop(server, tables, organiser, title="A mistake")
    other.organise(server, "delete")
    tables.connection.execute(SPENT_KEY)
    organiser.http.get(f"{server.url}/s/K7QX-M2PD")


def first_why(workshop, server, phones):
    """Lead a why through all its stages; group, hide, mark, plan, and undo a step."""
    workshop.ask(server, QUESTION)
    for n in range(6):
        workshop.send(server, phones[n % 3], QUESTION, f"First {n}")
    workshop.edit(server, phones[0], "First 0", "First 0 in other words")
    workshop.stage(server, QUESTION, "reveal")
    workshop.withdraw(server, phones[2], "First 5")
    workshop.group(server, "Times", "First 1", "First 2")
    workshop.on_node(server, "First 4", "hide", reason="It names a person")
    workshop.on_node(server, "First 3", "hide", reason="It repeats another")
    workshop.undo(server)
    workshop.stage(server, QUESTION, "voting")
    for text in ("First 3", "Times"):
        workshop.vote(server, phones[0], text)
    workshop.stage(server, QUESTION, "settle")
    workshop.on_node(server, "First 3", "cause", wording="Nobody is called")
    plan = {"what": "Call everybody", "who": "Amina", "by_when": "May"}
    workshop.on_node(server, "First 3", "actions", **plan)


def second_why(workshop, server, phones):
    workshop.ask(server, "First 3")
    for n, phone in enumerate(phones):
        workshop.send(server, phone, "First 3", f"Second {n}")
    workshop.desk(server, f"whys/{workshop.why('First 3')}/clock", seconds=60)


def share(workshop, server):
    """Make links, and one more facilitator who has come by such a link."""
    workshop.organise(server, "share/link")
    workshop.organise(server, "share/embed", origins="https://intranet.example.org")
    workshop.desk(server, "invitations", hours=24)
    page = workshop.organiser.page(server, f"/desk/{workshop.code}", pane="room")
    with Visitor() as facilitator:
        facilitator.post(server, re.search(r"/invited/[\w-]+", page)[0])
    workshop.desk(server, "invitations", hours=24)
