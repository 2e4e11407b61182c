"""A workshop by its addresses, which are the same in every version."""

from simulation.client.tree import Tree
from workshops import codes

PLAN = {
    "title": "Elm Road",
    "question": "Why do so few people come back?",
    "welcome": "Thank you for coming.",
    "mode": "full",
    "minutes": 45,
    "levels": 5,
    "dots": 3,
    "role_groups": "Resident\nStaff",
    "cap": 50,
    "keep_days": 90,
}
CODE = "SELECT code FROM workshops_session WHERE title = %s"
NODE = """
SELECT node.id FROM workshops_node node JOIN workshops_session ON workshops_session.id = session_id
WHERE title = %s AND text = %s
"""
WHY = "SELECT id FROM workshops_why WHERE node_id = %s"
DOTS = "SELECT count(*) FROM workshops_vote WHERE node_id = %s"
TALLY = "SELECT tally FROM workshops_node WHERE id = %s"
OPEN_CHECK = "SELECT id FROM workshops_check WHERE state = 'open'"
UNDO_ENTRY = """
SELECT workshops_deed.id FROM workshops_deed
JOIN workshops_session ON workshops_session.id = session_id
WHERE title = %s AND NOT undone ORDER BY workshops_deed.revision DESC LIMIT 1
"""
CAUSE_ACTION = "SELECT id FROM workshops_action WHERE what = %s"


class Workshop:
    """A session that its organiser makes and runs, each time on the server that is named.

    Answers are known by their words, and the ids are read from `tables`.
    """

    def __init__(self, server, tables, organiser, title=PLAN["title"]):
        self.tables, self.organiser, self.title = tables, organiser, title
        organiser.post(server, "/sessions/new", **PLAN | {"title": title})
        self.code, self.sent = codes.written(tables.value(CODE, title)), set()

    # Phones

    def join(self, server, phone, role_group=""):
        phone.post(server, f"/s/{self.code}/seats", role_group=role_group)

    def send(self, server, phone, under, text):
        """Send an answer and return the status: 201 for a new one, 200 for a known one."""
        path = f"/s/{self.code}/whys/{self.why(under)}/answers"
        op_id = f"op-id-of-{text}".replace(" ", "-").replace(",", "")
        self.sent.add(op_id)
        return phone.post(server, path, text=text, op_id=op_id).status_code

    def edit(self, server, phone, text, new):
        phone.post(server, f"/s/{self.code}/answers/{self.node(text)}/edit", text=new)

    def withdraw(self, server, phone, text):
        phone.post(server, f"/s/{self.code}/answers/{self.node(text)}/withdraw")

    def vote(self, server, phone, text):
        phone.post(server, f"/s/{self.code}/nodes/{self.node(text)}/vote")

    def take_back_vote(self, server, phone, text):
        phone.post(server, f"/s/{self.code}/nodes/{self.node(text)}/vote/undo")

    def recognise(self, server, phone, text):
        phone.post(server, f"/s/{self.code}/nodes/{self.node(text)}/recognise")

    def choose(self, server, phone, choice):
        check = self.tables.value(OPEN_CHECK)
        phone.post(server, f"/s/{self.code}/checks/{check}/choose", choice=choice)

    def page(self, server, phone):
        """Return what a phone shows that loads its page now."""
        return Tree(phone.page(server, f"/s/{self.code}", all=1))

    def changes(self, server, phone, since):
        asked = {"since": since, "audience": "phone"}
        return phone.get(server, f"/s/{self.code}/changes", **asked).json()

    def mine(self, server, phone):
        """Return what a phone gets of its own, without the CSRF token, which always differs."""
        told = phone.get(server, f"/s/{self.code}/mine").json()
        return {name: told[name] for name in told.keys() - {"csrf"}}

    def listen(self, server, phone):
        return phone.listen(server, self.code, "phone")

    # The desk

    def desk(self, server, path, **body):
        self.organiser.post(server, f"/desk/{self.code}/{path}", **body)

    def organise(self, server, path, **body):
        self.organiser.post(server, f"/sessions/{self.code}/{path}", **body)

    def ask(self, server, text):
        self.desk(server, "whys", node=self.node(text))

    def stage(self, server, under, stage):
        self.desk(server, f"whys/{self.why(under)}/{stage}")

    def group(self, server, name, *texts):
        self.desk(server, "themes", name=name, members=[self.node(text) for text in texts])

    def on_node(self, server, text, step, **body):
        self.desk(server, f"nodes/{self.node(text)}/{step}", **body)

    def rename(self, server, theme, name):
        self.desk(server, f"themes/{self.node(theme)}/rename", name=name)

    def edit_action(self, server, what, **details):
        action = self.tables.value(CAUSE_ACTION, what)
        self.desk(server, f"actions/{action}/edit", what=what, **details)

    def undo(self, server):
        self.desk(server, f"deeds/{self.tables.value(UNDO_ENTRY, self.title)}/undo")

    # Look-ups

    def node(self, text):
        return self.tables.value(NODE, self.title, text)

    def why(self, under):
        return self.tables.value(WHY, self.node(under))

    def dots(self, text):
        """Return how many there are, and how many were counted."""
        return tuple(self.tables.value(asked, self.node(text)) for asked in (DOTS, TALLY))
